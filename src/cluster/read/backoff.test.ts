import { describe, expect, it } from '@jest/globals';
import { Backoff } from './backoff.ts';

describe('Backoff', () => {
  it('doubles from 0.8 s to 30 s', () => {
    const backoff = new Backoff(() => 1);
    const waits = Array.from({ length: 8 }, () => backoff.next());
    expect(waits).toEqual([800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]);
  });

  it('takes each wait between its half and its whole', () => {
    expect(new Backoff(() => 0).next()).toBe(400);
    expect(new Backoff(() => 0.5).next()).toBe(600);
  });

  it('begins anew after a reset', () => {
    const backoff = new Backoff(() => 1);
    backoff.next();
    backoff.next();
    expect(backoff.isFresh).toBe(false);
    backoff.reset();
    expect(backoff.isFresh).toBe(true);
    expect(backoff.next()).toBe(800);
  });
});
