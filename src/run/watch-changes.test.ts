import { describe, expect, it } from '@jest/globals';
import type { Diagnosis, FindingState } from '../model/finding.ts';
import { changesBetween, withSettledCauses } from './watch-changes.ts';
import type { Standing } from './watch-changes.ts';

const subject = { kind: 'Deployment', namespace: 'shop', name: 'cart' };
const shown: Diagnosis = { subject, status: '0/1', health: 'Failing', findings: [], notSeen: [] };

function standing(id: string, state: FindingState = 'active', title = id): ReadonlyMap<string, Standing> {
  return new Map([['cart', { title, state, subject, ready: '0/1', id, shown }]]);
}

const nothing: ReadonlyMap<string, Standing> = new Map();
const words = (before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): readonly string[] =>
  changesBetween(before, after).map(({ word }) => word);

describe('what is worth a line', () => {
  it.each([
    ['a failure that is new', nothing, standing('a/b'), ['failing']],
    ['another cause', standing('a/b'), standing('a/c'), ['changed']],
    ['a recovery that begins', standing('a/b'), standing('a/b', 'recovering'), ['recovering']],
    ['a relapse', standing('a/b', 'recovering'), standing('a/b'), ['failing']],
    ['a recovery that is complete', standing('a/b'), standing('a/b', 'recovered'), ['recovered']],
    ['a group that is gone', standing('a/b'), nothing, ['recovered']],
    ['a failure after a recovery', standing('a/b', 'recovered'), standing('a/b'), ['failing']],
  ])('is %s', (_what, before, after, expected) => {
    expect(words(before, after)).toEqual(expected);
  });

  it.each([
    ['a count that grows', standing('a/b', 'active', '4 restarts'), standing('a/b', 'active', '5 restarts')],
    ['what was over from the start', nothing, standing('a/b', 'historic')],
    ['what was over and is gone', standing('a/b', 'recovered'), nothing],
  ])('is not %s', (_what, before, after) => {
    expect(words(before, after)).toEqual([]);
  });

  it('is not a cause that is found while more is being read', () => {
    const known = standing('crash/missing-file');
    expect(words(known, withSettledCauses(known, standing('init/failed')))).toEqual([]);
    expect(words(known, standing('init/failed'))).toEqual(['changed']);
  });

  it('is a recovery, whatever is being read', () => {
    const known = standing('crash/missing-file');
    expect(words(known, withSettledCauses(known, standing('crash/missing-file', 'recovering')))).toEqual([
      'recovering',
    ]);
  });
});
