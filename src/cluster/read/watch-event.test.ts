import { describe, expect, it } from '@jest/globals';
import type { JsonReader } from './json-reader.ts';
import { MalformedJson } from './json-text.ts';
import { LineSplitter } from './line-splitter.ts';
import { readWatchLine } from './watch-event.ts';
import type { WatchEvent } from './watch-event.ts';

function read(text: string): readonly WatchEvent<unknown>[] {
  return readWatchLine(Buffer.from(text), (reader: JsonReader) => reader.value());
}

describe('readWatchLine', () => {
  it('tells what is there from what is gone', () => {
    expect(read('{"type":"ADDED","object":{"a":1}}')).toEqual([{ type: 'present', item: { a: 1 } }]);
    expect(read('{"type":"MODIFIED","object":{"a":1}}')).toEqual([{ type: 'present', item: { a: 1 } }]);
    expect(read('{"type":"DELETED","object":{"a":1}}')).toEqual([{ type: 'gone', item: { a: 1 } }]);
  });

  it('reads the object wherever it stands', () => {
    expect(read(' { "object" : {"type":"DELETED"} , "x":[{}], "type" : "ADDED" } ')).toEqual([
      { type: 'present', item: { type: 'DELETED' } },
    ]);
  });

  it('reads several documents of one line', () => {
    expect(read('{"type":"ADDED","object":{}}{"type":"DELETED","object":{}}\r')).toHaveLength(2);
  });

  it('takes the version of a bookmark, and the words of an error', () => {
    expect(read('{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"12"}}}')).toEqual([
      { type: 'bookmark', resourceVersion: '12' },
    ]);
    expect(read('{"type":"BOOKMARK","object":{"metadata":{}}}')).toEqual([{ type: 'bookmark', resourceVersion: '' }]);
    expect(read('{"type":"ERROR","object":{"code":410,"message":"too old"}}')).toEqual([
      { type: 'error', code: 410, message: 'too old' },
    ]);
    expect(read('{"type":"ERROR","object":"?"}')).toEqual([
      { type: 'error', code: 0, message: 'the server ended the watch' },
    ]);
  });

  it.each(['{"type":"ADDED","object":{"a":1}', '{"type":"ADDED"}', 'null', '<html>', '{"type":"ADDED","object":{}}x'])(
    'refuses %s',
    (text) => {
      expect(() => read(text)).toThrow(MalformedJson);
    },
  );
});

describe('LineSplitter', () => {
  it('joins what comes in pieces and leaves out empty lines', () => {
    const splitter = new LineSplitter();
    const pieces = ['{"a', '":1}', '\n\r\n\n{"b":"é', '日"}\n{', '}'];
    const lines = pieces.flatMap((piece) => splitter.push(Buffer.from(piece)));
    expect(lines.map(String)).toEqual(['{"a":1}', '{"b":"é日"}']);
  });

  it('does not take in a line without end', () => {
    const splitter = new LineSplitter();
    const piece = Buffer.alloc(4 * 1024 * 1024, 'x');
    const feed = (): void => {
      for (let index = 0; index < 5; index += 1) splitter.push(piece);
    };
    expect(feed).toThrow('a line above 16777216 bytes');
  });
});
