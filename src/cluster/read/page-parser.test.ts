import { describe, expect, it } from '@jest/globals';
import { MalformedJson } from './json-text.ts';
import { PageParser } from './page-parser.ts';

function parser(): PageParser<unknown> {
  return new PageParser((reader) => reader.value());
}

function read(text: string): { readonly items: readonly unknown[]; readonly metadata: unknown } {
  const page = parser();
  const items = [...page.push(Buffer.from(text)), ...page.end()];
  return { items, metadata: page.metadata };
}

describe('PageParser', () => {
  it('hands on each item as soon as it is whole', () => {
    const page = parser();
    expect(page.push(Buffer.from('{"metadata":{"continue":"n","resourceVersion":"7"},"items":[{"a":1},{"b"'))).toEqual([
      { a: 1 },
    ]);
    expect(page.metadata).toEqual({ resourceVersion: '7', continue: 'n' });
    expect(page.push(Buffer.from(':2}'))).toEqual([{ b: 2 }]);
    expect([...page.push(Buffer.from(']}')), ...page.end()]).toEqual([]);
  });

  it('reads a list without items, with none, and with null', () => {
    expect(read('{"metadata":{"resourceVersion":"7"}}')).toEqual({
      items: [],
      metadata: { resourceVersion: '7', continue: '' },
    });
    expect(read('{"items":[],"kind":"List"}').items).toEqual([]);
    expect(read('\ufeff{"items":null}').items).toEqual([]);
  });

  it('counts what is not what it should be, and goes on', () => {
    const page = new PageParser((reader) => {
      const value = reader.value();
      return typeof value === 'number' ? value : undefined;
    });
    const text = '{"items":[1,"x",2]}';
    expect([...page.push(Buffer.from(text)), ...page.end()]).toEqual([1, 2]);
    expect(page.skipped).toBe(1);
  });

  it.each([
    '',
    'null',
    '<html>',
    '{"items":[{"a":1}',
    '{"items":[{"a":1},',
    '{"items":[{"a":1}{"b":2}]}',
    '{"items":[tru]}',
  ])('refuses %j', (text) => {
    expect(() => read(text)).toThrow(MalformedJson);
  });

  it('reads a huge item that comes in small pieces in the time of two', () => {
    const text = Buffer.from(`{"items":[{"a":"${'x'.repeat(4_000_000)}"}]}`);
    let reads = 0;
    const counting = new PageParser((reader) => {
      reads += 1;
      return reader.value();
    });
    const items: unknown[] = [];
    for (let at = 0; at < text.length; at += 1000) {
      items.push(...counting.push(text.subarray(at, at + 1000)));
    }
    items.push(...counting.end());
    expect(items).toHaveLength(1);
    expect(reads).toBeLessThan(75);
  });
});
