import { describe, expect, it } from '@jest/globals';
import { shortName } from './short-name.ts';

describe('a short name', () => {
  it('is named in the short form of kubectl, whatever kind it claims to be', () => {
    const kinds = ['Deployment', 'CronJob', 'Rollout', 'constructor', '__proto__'];
    expect(kinds.map((kind) => shortName({ kind, name: 'x' }))).toEqual([
      'deploy/x',
      'cj/x',
      'rollout/x',
      'constructor/x',
      '__proto__/x',
    ]);
  });
});
