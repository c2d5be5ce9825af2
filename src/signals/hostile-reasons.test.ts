import { describe, expect, it } from '@jest/globals';
import { examplePod, exampleSnapshot } from '../causes/example.ts';
import { diagnoseSubject } from '../../test/support/diagnose-snapshot.ts';

describe('a reason that is the name of something every object has', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s means nothing', async (reason) => {
    const pod = examplePod(
      { status: { state: { waiting: { reason, message: 'no' } }, lastState: { terminated: { exitCode: 1, reason } } } },
      { status: { reason, conditions: [{ type: 'DisruptionTarget', status: 'True', reason }] } },
    );
    const answer = await diagnoseSubject(exampleSnapshot([pod]));
    const ids = answer?.findings.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => id.startsWith('start/') || id.startsWith('create/'))).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/function|native code|\[object/);
  });
});
