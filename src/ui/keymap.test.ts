import { describe, expect, it } from '@jest/globals';
import { bindingsOf, commandOf, keymap, type ScreenKind } from './keymap.ts';

const screens: readonly ScreenKind[] = ['list', 'diagnosis', 'log', 'events', 'yaml', 'help', 'namespaces', 'debug'];

describe('the key map', () => {
  it.each(screens)('gives each key one meaning on %s', (screen) => {
    const keys = bindingsOf(screen, true).flatMap((binding) => binding.keys);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it.each(screens)('always has a way out of %s', (screen) => {
    expect(commandOf('ctrl+c', screen)).toBe('interrupt');
    expect(commandOf('escape', screen)).toBe('back');
  });

  it('leaves Ctrl-Z to the shell, and Ctrl-D and Ctrl-K harmless', () => {
    const keys = keymap.flatMap((binding) => binding.keys);
    expect(keys).not.toContain('ctrl+z');
    expect(keys).not.toContain('ctrl+k');
    expect(screens.map((screen) => commandOf('ctrl+d', screen))).toEqual(screens.map(() => 'half-down'));
  });

  it('hides what changes the cluster where it may not be changed', () => {
    expect(bindingsOf('list', false).map(({ command }) => command)).not.toContain('debug');
    expect(bindingsOf('list', true).map(({ command }) => command)).toContain('debug');
  });
});
