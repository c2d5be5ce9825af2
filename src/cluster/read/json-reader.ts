import { MalformedJson, outOfBytes, parseJson } from './json-text.ts';
import { fieldNamed } from './shape.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { StringPool } from './string-pool.ts';

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

/** From this length on a native search for the closing quote pays off. */
const longString = 48;

/** Shared by all readers: the same few hundred words are in every Pod. */
const pool = new StringPool();

/**
 * Reads JSON from bytes and builds only what a shape asks for; the rest is stepped over without becoming a string.
 * What is stepped over is not checked further than that its brackets and quotes close.
 */
export class JsonReader {
  readonly bytes: Buffer;
  /** Where the next value is read. */
  at: number;
  /** What is known of the string that was stepped over last; a long one is looked at only when it is read. */
  #kind: 'ascii' | 'plain' | 'escaped' | 'long' = 'ascii';

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next byte that is not white space; it stays unread. */
  peek(): number {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
    }
    throw outOfBytes;
  }

  /** Steps over one byte that has to be there. */
  expect(byte: number): void {
    const found = this.peek();
    if (found !== byte) throw new MalformedJson(`"${String.fromCharCode(byte)}" expected at byte ${this.at}`);
    this.at += 1;
  }

  /** Steps over a byte if it comes next. */
  accept(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Steps over a value of any kind. */
  skip(): void {
    const first = this.peek();
    if (first === quote) return this.#skipString();
    if (first === openBrace || first === openBracket) return this.#skipNested();
    this.#skipWord();
  }

  /** Reads a value of any kind, whole. */
  value(): unknown {
    const first = this.peek();
    if (first === quote) return this.string();
    const start = this.at;
    this.skip();
    return parseJson(this.bytes, start, this.at);
  }

  /** Reads a string. */
  string(): string {
    if (this.peek() !== quote) throw new MalformedJson(`a string expected at byte ${this.at}`);
    const start = this.at;
    this.#skipString();
    if (this.#kind === 'ascii') return pool.ascii(this.bytes, start + 1, this.at - 1);
    if (!this.#isEscaped(start)) return this.bytes.toString('utf8', start + 1, this.at - 1);
    const text = parseJson(this.bytes, start, this.at);
    if (typeof text !== 'string') throw new MalformedJson(`a string expected at byte ${start}`);
    return text;
  }

  /** Reads what the shape asks for. A value of another kind than the shape expects is read whole. */
  read(shape: Shape): unknown {
    const first = this.peek();
    switch (shape.kind) {
      case 'whole':
        return this.value();
      case 'object':
        return first === openBrace ? this.#object(shape) : this.value();
      case 'list':
        return first === openBracket ? this.#list(shape.of) : this.value();
      case 'keys':
        return first === openBrace ? this.#keys() : this.#nothing();
      case 'range': {
        const start = this.at;
        this.skip();
        return { start, end: this.at };
      }
    }
  }

  /** Calls back for each key of an object, the reader standing at its value; the callback has to read or skip it. */
  entries(take: (key: string) => void): void {
    this.expect(openBrace);
    if (this.accept(closeBrace)) return;
    do {
      const key = this.string();
      this.expect(colon);
      take(key);
    } while (this.accept(comma));
    this.expect(closeBrace);
  }

  #object(shape: ObjectShape): Readonly<Record<string, unknown>> {
    const built: Record<string, unknown> = {};
    this.at += 1;
    if (this.accept(closeBrace)) return built;
    do {
      if (this.peek() !== quote) throw new MalformedJson(`a key expected at byte ${this.at}`);
      const start = this.at + 1;
      this.#skipString();
      const field = this.#isEscaped(start)
        ? shape.named.get(String(parseJson(this.bytes, start - 1, this.at)))
        : fieldNamed(shape, this.bytes, start, this.at - 1);
      this.expect(colon);
      if (field) built[field.name] = this.read(field.shape);
      else this.skip();
    } while (this.accept(comma));
    this.expect(closeBrace);
    return built;
  }

  #list(of: Shape): readonly unknown[] {
    const built: unknown[] = [];
    this.at += 1;
    if (this.accept(closeBracket)) return built;
    do built.push(this.read(of));
    while (this.accept(comma));
    this.expect(closeBracket);
    return built;
  }

  #keys(): readonly string[] {
    const keys: string[] = [];
    this.entries((key) => {
      keys.push(key);
      this.skip();
    });
    return keys;
  }

  #nothing(): readonly string[] {
    this.skip();
    return [];
  }

  #skipString(): void {
    const { bytes } = this;
    const start = this.at + 1;
    const near = Math.min(bytes.length, start + longString);
    let ascii = true;
    for (let at = start; at < near; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.at = at + 1;
        this.#kind = ascii ? 'ascii' : 'plain';
        return;
      }
      if (byte === backslash) return this.#skipLongString(start, at, 'escaped');
      if (byte >= 0x80) ascii = false;
    }
    this.#skipLongString(start, near, 'long');
  }

  /** Searches for the closing quote natively. `from`: nothing before it closes the string or is an escape. */
  #skipLongString(start: number, from: number, kind: 'escaped' | 'long'): void {
    const { bytes } = this;
    for (let search = from; ;) {
      const end = bytes.indexOf(quote, search);
      if (end < 0) throw outOfBytes;
      let escapes = 0;
      while (end - escapes > start && bytes[end - escapes - 1] === backslash) escapes += 1;
      if (escapes % 2 === 0) {
        this.at = end + 1;
        this.#kind = kind;
        return;
      }
      search = end + 1;
    }
  }

  /** Whether the string that was stepped over last, and starts here, holds an escape. */
  #isEscaped(start: number): boolean {
    if (this.#kind !== 'long') return this.#kind === 'escaped';
    return this.bytes.subarray(start, this.at).includes(backslash);
  }

  #skipNested(): void {
    const { bytes } = this;
    const end = bytes.length;
    let depth = 0;
    for (let at = this.at; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.at = at;
        this.#skipString();
        at = this.at - 1;
      } else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth === 0) {
          this.at = at + 1;
          return;
        }
      }
    }
    throw outOfBytes;
  }

  #skipWord(): void {
    const { bytes } = this;
    const start = this.at;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      // Letters, digits, + - . of numbers, true, false and null.
      if ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a)) continue;
      if (byte === 0x2d || byte === 0x2e || byte === 0x2b || byte === 0x45) continue;
      if (at === start) throw new MalformedJson(`a value expected at byte ${start}`);
      this.at = at;
      return;
    }
    throw outOfBytes;
  }
}
