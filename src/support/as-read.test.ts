import { describe, expect, it } from '@jest/globals';
import { asRead } from './as-read.ts';

describe('an API object as it is read', () => {
  it('lacks the fields and items that are null, at any depth', () => {
    const value: unknown = { a: null, b: [null, { c: null, d: 1 }], e: { f: [] } };
    expect(asRead(value)).toEqual({ b: [{ d: 1 }], e: { f: [] } });
  });

  it('is the same object where there are none', () => {
    const value = { a: [{ b: 1 }], c: '' };
    expect(asRead(value)).toBe(value);
  });

  it('keeps a key of any name as a key', () => {
    const clean: unknown = asRead(JSON.parse('{"__proto__": {"x": 1}, "y": null}'));
    expect(JSON.stringify(clean)).toBe('{"__proto__":{"x":1}}');
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('has the start and the end of a message that is endless', () => {
    const message = `${'a'.repeat(20_000)} why`;
    const read = asRead({ state: { waiting: { message } }, spec: { value: message } });
    expect(read.state.waiting.message).toMatch(/^a{3000} … a+ why$/);
    expect(read.spec.value).toBe(message);
  });

  it('may be nested as deep as it likes', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}null${']'.repeat(5000)}`);
    expect(asRead(deep)).toBe(deep);
  });
});
