import { describe, expect, it } from '@jest/globals';
import { oneLine } from './one-line.ts';

describe('oneLine', () => {
  it('makes one line of many', () => {
    expect(oneLine('mount failed:\n\tOutput: access denied \n')).toBe('mount failed: Output: access denied');
  });
});
