import { JsonReader } from './json-reader.ts';
import { MalformedJson, OutOfBytes } from './json-text.ts';
import type { ReadItem } from './page-parser.ts';
import { fields, whole } from './shape.ts';

/** One line of a watch. `error` is the Status that the server sends when it cannot go on. */
export type WatchEvent<Item> =
  | { readonly type: 'present' | 'gone'; readonly item: Item | undefined }
  | { readonly type: 'bookmark'; readonly resourceVersion: string }
  | { readonly type: 'error'; readonly code: number; readonly message: string };

const bookmarkShape = fields({ metadata: fields({ resourceVersion: whole }) });
const statusShape = fields({ code: whole, message: whole, reason: whole });

/**
 * Reads a line of a watch; a line with several documents gives several events. Types that are not known are left out,
 * as client-go does. Throws `MalformedJson` for what is no JSON or not whole.
 */
export function readWatchLine<Item>(line: Buffer, readItem: ReadItem<Item>): readonly WatchEvent<Item>[] {
  const reader = new JsonReader(line);
  const events: WatchEvent<Item>[] = [];
  try {
    do {
      const event = readEvent(reader, readItem);
      if (event) events.push(event);
    } while (goesOn(reader));
  } catch (error) {
    if (error instanceof OutOfBytes) throw new MalformedJson('a line of the watch is cut off', { cause: error });
    throw error;
  }
  return events;
}

function readEvent<Item>(reader: JsonReader, readItem: ReadItem<Item>): WatchEvent<Item> | undefined {
  let type = '';
  let object = -1;
  reader.expect(0x7b);
  reader.at -= 1;
  const start = reader.at;
  let item: Item | undefined;
  let readAs = '';
  reader.entries((key) => {
    if (key === 'type') type = reader.string();
    else if (key === 'object') {
      reader.peek();
      object = reader.at;
      // The type comes first in practice; where it does not, the object is read again below.
      if (isChange(type)) {
        item = readItem(reader);
        readAs = type;
      } else reader.skip();
    } else reader.skip();
  });
  if (object < 0) throw new MalformedJson(`no object in the watch event at byte ${start}`);
  if (isChange(type)) {
    if (readAs === '') item = readItem(new JsonReader(reader.bytes, object));
    return { type: type === 'DELETED' ? 'gone' : 'present', item };
  }
  const value = new JsonReader(reader.bytes, object);
  if (type === 'BOOKMARK') return { type: 'bookmark', resourceVersion: textAt(value.read(bookmarkShape)) };
  return type === 'ERROR' ? errorOf(value.read(statusShape)) : undefined;
}

function isChange(type: string): boolean {
  return type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED';
}

function goesOn(reader: JsonReader): boolean {
  try {
    reader.peek();
    return true;
  } catch (error) {
    if (error instanceof OutOfBytes) return false;
    throw error;
  }
}

function textAt(bookmark: unknown): string {
  const version = fieldOf(fieldOf(bookmark, 'metadata'), 'resourceVersion');
  return typeof version === 'string' ? version : '';
}

function errorOf(status: unknown): WatchEvent<never> {
  const code = fieldOf(status, 'code');
  const message = fieldOf(status, 'message');
  return {
    type: 'error',
    code: typeof code === 'number' ? code : 0,
    message: typeof message === 'string' ? message : 'the server ended the watch',
  };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
