import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { inAscii } from './executable.ts';

describe('the program in ASCII', () => {
  it('keeps what a regular expression matches, quotes and emoji alike', () => {
    const written = inAscii("/^['’]|😀/u.test(text)");
    expect(/[\u0080-\uffff]/.test(written)).toBe(false);
    const matches = ['’x', '😀', 'x'].map((text): unknown => runInNewContext(written, { text }));
    expect(matches).toEqual([true, true, false]);
  });
});
