import { describe, expect, it } from '@jest/globals';
import { forceColorFor, wantsAscii, wantsColor } from './color.ts';

describe('colours', () => {
  it.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: '3', TERM: 'dumb' }, false, true],
    ['auto', { TERM: 'dumb' }, true, false],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('with --color=%s, %j and a terminal %s are %s', (wish, environment, isTerminal, expected) => {
    expect(wantsColor(wish, environment, isTerminal)).toBe(expected);
  });

  it('are told to Ink by the one variable that it reads', () => {
    expect(forceColorFor('auto', { NO_COLOR: '1' }, true)).toBe('0');
    expect(forceColorFor('auto', {}, true)).toBeUndefined();
    expect(forceColorFor('always', { NO_COLOR: '1' }, true)).toBe('1');
    expect(forceColorFor('always', { FORCE_COLOR: '3' }, true)).toBeUndefined();
  });
});

describe('a locale', () => {
  it.each([
    [{}, false],
    [{ LANG: 'C.UTF-8' }, false],
    [{ LANG: 'de_DE.utf8' }, false],
    [{ LANG: 'C' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, true],
    [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, false],
  ])('of %j wants ASCII: %s', (environment, expected) => {
    expect(wantsAscii(environment)).toBe(expected);
  });
});
