import { describe, expect, it } from '@jest/globals';
import { withoutNulls } from './without-nulls.ts';

describe('a value without nulls', () => {
  it('lacks the fields and items that are null, at any depth', () => {
    const value: unknown = { a: null, b: [null, { c: null, d: 1 }], e: { f: [] } };
    expect(withoutNulls(value)).toEqual({ b: [{ d: 1 }], e: { f: [] } });
  });

  it('is the same object where there are none', () => {
    const value = { a: [{ b: 1 }], c: '' };
    expect(withoutNulls(value)).toBe(value);
  });

  it('keeps a key of any name as a key', () => {
    const clean: unknown = withoutNulls(JSON.parse('{"__proto__": {"x": 1}, "y": null}'));
    expect(JSON.stringify(clean)).toBe('{"__proto__":{"x":1}}');
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('may be nested as deep as it likes', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}null${']'.repeat(5000)}`);
    expect(withoutNulls(deep)).toBe(deep);
  });
});
