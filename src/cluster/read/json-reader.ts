import { MalformedJson, outOfBytes, parseJson } from './json-text.ts';
import { fieldNamed } from './shape.ts';
import type { Field, ObjectShape, Shape } from './shape.ts';
import { StringPool } from './string-pool.ts';

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

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
    const { bytes } = this;
    const start = this.at + 1;
    let bits = 0;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.at = at + 1;
        return bits < 0x80 ? pool.ascii(bytes, start, at) : bytes.toString('utf8', start, at);
      }
      if (byte === backslash) return this.#escapedString();
      bits |= byte;
    }
    throw outOfBytes;
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
      const field = this.#field(shape);
      this.expect(colon);
      if (field) built[field.name] = this.read(field.shape);
      else this.skip();
    } while (this.accept(comma));
    this.expect(closeBrace);
    return built;
  }

  /** Steps over a key and finds the field it names, as a rule without making a string of it. */
  #field(shape: ObjectShape): Field | undefined {
    const { bytes } = this;
    const start = this.at + 1;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.at = at + 1;
        return fieldNamed(shape, bytes, start, at);
      }
      if (byte === backslash) return shape.named.get(this.#escapedString());
    }
    throw outOfBytes;
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

  #escapedString(): string {
    const start = this.at;
    this.#skipString();
    const text = parseJson(this.bytes, start, this.at);
    if (typeof text !== 'string') throw new MalformedJson(`a string expected at byte ${start}`);
    return text;
  }

  #skipString(): void {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.at + 1;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      at += 1;
      if (byte === quote) {
        this.at = at;
        return;
      }
      if (byte === backslash) at += 1;
    }
    throw outOfBytes;
  }

  /** The hot loop of a large list: most of what is stepped over is nested. Reads each byte once, and calls nothing. */
  #skipNested(): void {
    const { bytes } = this;
    const end = bytes.length;
    let depth = 0;
    let at = this.at;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      at += 1;
      if (byte === quote) {
        while (at < end) {
          const inner = bytes[at] ?? 0;
          at += 1;
          if (inner === quote) break;
          if (inner === backslash) at += 1;
        }
        // An opening brace and an opening bracket differ by one bit, and so do the closing ones.
      } else if ((byte | 0x20) === openBrace) depth += 1;
      else if ((byte | 0x20) === closeBrace) {
        depth -= 1;
        if (depth === 0) {
          this.at = at;
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
