import type { Key } from 'ink';

/** A key as the key map names it: `j`, `G`, `enter`, `ctrl+c`, `alt+x`, `pageDown`. */
export type KeyName = string;

const special: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageUp'],
  ['pageDown', 'pageDown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

const controls: Readonly<Record<string, KeyName>> = { '\r': 'enter', '\n': 'enter', '\t': 'tab', ' ': 'space' };

/**
 * The keys of one input event of Ink. What is typed fast comes as one event, `jjj`, and is three keys. Modifiers are part of the
 * name: plain `c` is not `ctrl+c`.
 */
export function keysOf(input: string, key: Key): readonly KeyName[] {
  if (key.eventType === 'release') return [];
  const named = special.find(([flag]) => key[flag] === true)?.[1];
  if (named !== undefined) return [key.tab && key.shift ? 'shift+tab' : withModifiers(named, key)];
  if (key.ctrl || key.meta) return [withModifiers(input, key)];
  return Array.from(input).flatMap((character) => nameOf(character));
}

/** The character that a key types, if it types one. */
export function characterOf(key: KeyName): string | undefined {
  if (key === 'space') return ' ';
  return /^.$/su.test(key) ? key : undefined;
}

function nameOf(character: string): readonly KeyName[] {
  const name = controls[character];
  if (name !== undefined) return [name];
  return /^[\p{Cc}\p{Cf}]$/u.test(character) ? [] : [character];
}

function withModifiers(name: string, key: Key): KeyName {
  if (key.ctrl) return `ctrl+${name}`;
  return key.meta && name !== 'escape' ? `alt+${name}` : name;
}
