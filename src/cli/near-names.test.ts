import { describe, expect, it } from '@jest/globals';
import { didYouMean, nearNames } from './near-names.ts';

describe('near names', () => {
  it('are those that a slip of the finger could have meant, nearest first', () => {
    expect(nearNames('diagnsoe', ['explain', 'diagnose', 'debug'])).toEqual(['diagnose']);
    expect(nearNames('cart-7d9-x', ['cart-7d9-y', 'cart-7d9-xz', 'other'])).toEqual(['cart-7d9-xz', 'cart-7d9-y']);
  });

  it('are those that contain what was typed', () => {
    expect(nearNames('cart', ['shop-cart-7d9-x', 'web'])).toEqual(['shop-cart-7d9-x']);
  });

  it('are at most four', () => {
    expect(nearNames('web', ['web-1', 'web-2', 'web-3', 'web-4', 'web-5'])).toHaveLength(4);
  });

  it('make a question, or nothing', () => {
    expect(didYouMean('wacth', ['watch', 'config'])).toBe('; did you mean "watch"?');
    expect(didYouMean('x', ['watch'])).toBe('');
    expect(didYouMean('aab', ['aaa', 'aac', 'xyz'])).toBe('; did you mean "aaa" or "aac"?');
  });
});
