import { describe, expect, it } from '@jest/globals';
import { detachKeys } from './detach-keys.ts';

/** Types the chunks one after the other; gives all that is sent and whether the session is left. */
function typed(...chunks: readonly (readonly number[])[]): {
  readonly sent: readonly number[];
  readonly left: boolean;
} {
  const watch = detachKeys();
  const seen = chunks.map((chunk) => watch(Uint8Array.from(chunk)));
  return { sent: seen.flatMap(({ send }) => [...send]), left: seen.some(({ detach }) => detach) };
}

describe('the keys that leave a session', () => {
  it.each([
    ['other keys pass', [[97, 98]], [97, 98], false],
    ['both leave, in one chunk or in two', [[97, 16, 17]], [97], true],
    ['both leave, in two chunks', [[16], [17]], [], true],
    ['Ctrl-P is passed on once another key follows', [[16], [97]], [16, 97], false],
    ['a second Ctrl-P sends the first', [[16], [16]], [16], false],
    ['Ctrl-Q alone passes', [[17]], [17], false],
  ] as const)('%s', (_what, chunks, sent, left) => {
    expect(typed(...chunks)).toEqual({ sent, left });
  });
});
