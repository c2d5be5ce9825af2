import { describe, expect, it } from '@jest/globals';
import { median, medians } from './rounds.ts';

describe('rounds', () => {
  it('take turns and leave the first turn out', async () => {
    const order: string[] = [];
    const contender = (name: string, times: number[]) => ({
      name,
      run: () => {
        order.push(name);
        return Promise.resolve(times.shift() ?? Number.NaN);
      },
    });
    const found = await medians([contender('a', [99, 1, 3, 2]), contender('b', [99, 10, 20, 60])], 3);
    expect(order.join('')).toBe('abababab');
    expect(Object.fromEntries(found)).toEqual({ a: 2, b: 20 });
  });

  it('have the mean of the middle two of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
