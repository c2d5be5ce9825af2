import { describe, expect, it } from '@jest/globals';
import type { Key } from 'ink';
import { characterOf, keysOf } from './keys.ts';

const none: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('the keys of one event', () => {
  it('are as many as were pressed, also when they came as one text', () => {
    expect(keysOf('jjj', none)).toEqual(['j', 'j', 'j']);
    expect(keysOf('s\r x', none)).toEqual(['s', 'enter', 'space', 'x']);
    expect(keysOf('é検🚑', none)).toEqual(['é', '検', '🚑']);
  });

  it('carry their modifiers: Ctrl+C is not c', () => {
    expect(keysOf('c', { ...none, ctrl: true })).toEqual(['ctrl+c']);
    expect(keysOf('x', { ...none, meta: true })).toEqual(['alt+x']);
    expect(keysOf('G', { ...none, shift: true })).toEqual(['G']);
    expect(keysOf('', { ...none, tab: true, shift: true })).toEqual(['shift+tab']);
    expect(keysOf('', { ...none, upArrow: true, ctrl: true })).toEqual(['ctrl+up']);
  });

  it('are none when a key is let go, and none for controls that no key types', () => {
    expect(keysOf('j', { ...none, eventType: 'release' })).toEqual([]);
    expect(keysOf('\u0000\u200b', none)).toEqual([]);
  });

  it('type their character, or none', () => {
    expect(['space', 'a', '検', 'enter', 'ctrl+c'].map(characterOf)).toEqual([' ', 'a', '検', undefined, undefined]);
  });
});
