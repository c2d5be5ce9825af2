import { describe, expect, it } from '@jest/globals';
import type { Currency } from '../model/source.ts';
import { currencyNotes } from './watch-currency.ts';

const since = Date.UTC(2026, 0, 1, 2, 14, 5);
const pods = (status: Currency['status'], reason?: string): readonly Currency[] => [
  { resource: 'pods', scope: 'shop', status, since, ...(reason === undefined ? {} : { reason }) },
];

describe('what watch says of how current it is', () => {
  it.each([
    ['nothing while it is', pods('current'), pods('current'), []],
    ['nothing while it begins', [], pods('syncing'), []],
    ['nothing once it has begun', pods('syncing'), pods('current'), []],
    [
      'since when it is not, and why',
      pods('current'),
      pods('stale', 'the connection was refused'),
      ['warning: not current since 2026-01-01T02:14:05Z: pods in shop: the connection was refused; trying again'],
    ],
    ['nothing while that lasts', pods('stale'), pods('stale'), []],
    ['that it is again', pods('stale'), pods('current'), ['note: current again: pods in shop']],
    ['what may not be seen', [], pods('forbidden', 'not for you'), ['warning: not seen: pods in shop: not for you']],
  ] as const)('is %s', (_what, before, after, notes) => {
    expect(currencyNotes(before, after)).toEqual(notes);
  });

  it('is one line for all that is lost at once', () => {
    const events: Currency = { resource: 'events', scope: 'shop', status: 'stale', since, reason: 'gone' };
    expect(currencyNotes([], [...pods('stale', 'gone'), events])).toEqual([
      'warning: not current since 2026-01-01T02:14:05Z: pods, events in shop: gone; trying again',
    ]);
  });
});
