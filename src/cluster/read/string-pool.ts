const slotCount = 1 << 13;
const longest = 64;

/**
 * Gives back the same string for the same bytes while it is fresh: phases, nodes, namespaces and times come again with
 * every Pod, and 150,000 copies of each would be most of the memory. A slot holds one string; the next one that
 * falls into it takes its place, so the pool never grows.
 */
export class StringPool {
  readonly #slots: (string | undefined)[] = Array.from({ length: slotCount });

  /** The string at these bytes, all of them ASCII. */
  ascii(bytes: Buffer, start: number, end: number): string {
    if (end - start > longest) return bytes.toString('latin1', start, end);
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (slotCount - 1);
    const known = this.#slots[slot];
    if (known !== undefined && isAt(known, bytes, start, end)) return known;
    const text = bytes.toString('latin1', start, end);
    this.#slots[slot] = text;
    return text;
  }
}

function isAt(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  return true;
}
