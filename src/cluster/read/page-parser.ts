import { JsonReader } from './json-reader.ts';
import { MalformedJson, OutOfBytes } from './json-text.ts';
import { fields, whole } from './shape.ts';

/** Reads the item at the reader's position; `undefined` when it is not an object of the kind expected. */
export type ReadItem<Item> = (reader: JsonReader) => Item | undefined;

/** What a page of a list says about itself. */
export interface PageMetadata {
  readonly resourceVersion: string;
  /** Token of the next page; empty on the last one. */
  readonly continue: string;
}

/** An object larger than this is not read: etcd holds none above 1.5 MiB by default. */
export const largestItem = 16 * 1024 * 1024;

/** An item up to this size is tried again with every chunk, so that it is there as soon as it is whole. */
const smallItem = 64 * 1024;

const metadataShape = fields({ resourceVersion: whole, continue: whole });

/**
 * Reads a page of a list as its bytes arrive and gives back the items that are whole. Never holds more than one item
 * and one chunk. An item that goes on behind its chunk is read again with the next one; a large one only once its bytes
 * have doubled, so that a huge one costs no more than twice its length.
 */
export class PageParser<Item> {
  readonly #readItem: ReadItem<Item>;
  #place: 'start' | 'key' | 'items' | 'done' = 'start';
  #first = true;
  #rest: Buffer[] = [];
  #length = 0;
  #enough = 1;
  #metadata: PageMetadata = { resourceVersion: '', continue: '' };
  /** Items that could not be read as what they should be. */
  skipped = 0;

  constructor(readItem: ReadItem<Item>) {
    this.#readItem = readItem;
  }

  /** Known once the whole page was read; usually before its first item. */
  get metadata(): PageMetadata {
    return this.#metadata;
  }

  /** Takes in the next bytes, gives back the items that became whole. */
  push(chunk: Uint8Array): readonly Item[] {
    this.#rest.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this.#length += chunk.byteLength;
    return this.#length < this.#enough ? [] : this.#parse();
  }

  /** The last items. Throws when the page is not whole. */
  end(): readonly Item[] {
    const items = this.#place === 'done' ? [] : this.#parse();
    if (this.#place !== 'done') throw new MalformedJson('the list ends before its last item');
    return items;
  }

  #parse(): readonly Item[] {
    const bytes = this.#rest.length === 1 && this.#rest[0] ? this.#rest[0] : Buffer.concat(this.#rest);
    const reader = new JsonReader(bytes);
    const items: Item[] = [];
    let settled = 0;
    try {
      while (this.#place !== 'done') {
        this.#step(reader, items);
        settled = reader.at;
      }
      settled = bytes.length;
    } catch (error) {
      if (!(error instanceof OutOfBytes)) throw error;
    }
    const rest = bytes.subarray(settled);
    if (rest.length > largestItem) throw new MalformedJson(`an object above ${largestItem} bytes`);
    this.#rest = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    this.#enough = rest.length < smallItem ? rest.length + 1 : rest.length * 2;
    return items;
  }

  /** Reads as far as the next point from which reading can go on later. */
  #step(reader: JsonReader, items: Item[]): void {
    switch (this.#place) {
      case 'start':
        skipByteOrderMark(reader);
        reader.expect(0x7b);
        this.#place = 'key';
        return;
      case 'key':
        return this.#readField(reader);
      case 'items':
        return this.#readNext(reader, items);
      case 'done':
        return;
    }
  }

  #readField(reader: JsonReader): void {
    if (reader.accept(0x7d)) {
      this.#place = 'done';
      return;
    }
    if (!this.#first) reader.expect(0x2c);
    const key = reader.string();
    reader.expect(0x3a);
    const opensItems = key === 'items' && reader.accept(0x5b);
    if (!opensItems) {
      if (key === 'metadata') this.#metadata = metadataOf(reader.read(metadataShape));
      else reader.skip();
    }
    this.#first = opensItems;
    if (opensItems) this.#place = 'items';
  }

  #readNext(reader: JsonReader, items: Item[]): void {
    if (reader.accept(0x5d)) {
      this.#first = false;
      this.#place = 'key';
      return;
    }
    if (!this.#first) reader.expect(0x2c);
    reader.peek();
    const start = reader.at;
    const item = this.#readItem(reader);
    if (reader.at === start) throw new MalformedJson('an item was not read');
    this.#first = false;
    if (item === undefined) this.skipped += 1;
    else items.push(item);
  }
}

function metadataOf(value: unknown): PageMetadata {
  const text = (key: string): string => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : '';
  };
  return { resourceVersion: text('resourceVersion'), continue: text('continue') };
}

function skipByteOrderMark(reader: JsonReader): void {
  const [first, second, third] = reader.bytes;
  if (first !== 0xef) return;
  if (third === undefined) throw new OutOfBytes('too short to tell');
  if (second === 0xbb && third === 0xbf) reader.at = 3;
}
