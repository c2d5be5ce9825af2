import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { readText } from './read-file.ts';

describe('a text that is read', () => {
  it('is refused when it is too large, as soon as that shows', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(1024 * 1024);
        }
      })(),
    );
    await expect(readText(endless, 'stdin', 4 * 1024 * 1024)).rejects.toThrow(
      'stdin is larger than 4 MiB; save fewer objects',
    );
    expect(given).toBeLessThan(30);
  });

  it('may be cut within a character', async () => {
    const bytes = Buffer.from('{"a":"✔ä"}');
    const pieces = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    expect(await readText(pieces, 'x')).toBe('{"a":"✔ä"}');
  });

  it('loses the mark that some editors put first', async () => {
    expect(await readText(Readable.from([Buffer.from('\uFEFF{}')]), 'x')).toBe('{}');
  });
});
