import { describe, expect, it } from '@jest/globals';
import { toAscii } from './ascii.ts';

describe('text for terminals that show only ASCII', () => {
  it('keeps lines and colours, and has a sign for each of ours', () => {
    expect(toAscii('\u001b[31m✖\u001b[39m a → b…\n  ✎ c\n')).toBe('\u001b[31mx\u001b[39m a > b~\n  ! c\n');
  });

  it('shows what has no like as unknown', () => {
    expect(toAscii('検索')).toBe('??');
  });
});
