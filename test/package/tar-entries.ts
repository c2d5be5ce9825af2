/** What a ustar header says of an entry, and the bytes behind it. */
export type ReadEntry = {
  readonly path: string;
  readonly mode: number;
  readonly type: string;
  readonly content: Buffer;
};

const block = 512;

/** Reads a tar archive with nothing but the format's own offsets: the test does not trust the writer. */
export function tarEntries(bytes: Buffer): readonly ReadEntry[] {
  const entries: ReadEntry[] = [];
  let at = 0;
  while (at + block <= bytes.length && bytes[at] !== 0) {
    const size = octal(bytes, at + 124, 12);
    const content = bytes.subarray(at + block, at + block + size);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    entries.push({ path: word(bytes, at, 100), mode: octal(bytes, at + 100, 8), type, content });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}

function word(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('latin1', at, at + length).split('\0')[0] ?? '';
}

function octal(bytes: Buffer, at: number, length: number): number {
  return Number.parseInt(word(bytes, at, length), 8);
}
