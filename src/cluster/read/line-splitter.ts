import { MalformedJson } from './json-text.ts';
import { largestItem } from './page-parser.ts';

/** Splits bytes into lines as they arrive. Lines come without their end; empty ones are left out. */
export class LineSplitter {
  #rest: Buffer[] = [];
  #length = 0;

  /** Takes in the next bytes, gives back the lines that became whole. */
  push(chunk: Uint8Array): readonly Buffer[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      const line = this.#join(bytes.subarray(start, end));
      start = end + 1;
      if (!isBlank(line)) lines.push(line);
    }
    const rest = bytes.subarray(start);
    if (rest.length > 0) this.#rest.push(rest);
    this.#length += rest.length;
    if (this.#length > largestItem) throw new MalformedJson(`a line above ${largestItem} bytes`);
    return lines;
  }

  #join(end: Buffer): Buffer {
    if (this.#length === 0) return end;
    const line = Buffer.concat([...this.#rest, end]);
    this.#rest = [];
    this.#length = 0;
    return line;
  }
}

function isBlank(line: Buffer): boolean {
  return line.length === 0 || (line.length < 8 && line.toString('latin1').trim() === '');
}
