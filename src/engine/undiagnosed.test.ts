import { describe, expect, it } from '@jest/globals';
import { orUndiagnosed } from './undiagnosed.ts';

describe('a diagnosis that cannot be made', () => {
  it('is an answer that says so, and a fault with the name of the object', () => {
    const ref = { kind: 'Pod', namespace: 'shop', name: 'web' };
    const subject = { kind: 'pod', ref, pod: {}, inFocus: false, events: [] } as const;
    const made = orUndiagnosed(subject, () => {
      throw new TypeError('word.replace is not a function');
    });
    expect(made.diagnosis).toMatchObject({
      health: 'Unknown',
      findings: [],
      notSeen: [{ resource: 'Pod', scope: 'shop/web', reason: expect.stringContaining('malformed') }],
    });
    expect(made.faults).toEqual([
      { where: 'the diagnosis of pod shop/web', message: 'TypeError: word.replace is not a function' },
    ]);
  });
});
