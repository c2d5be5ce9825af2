import { characterOf, type KeyName } from './keys.ts';
import type { Command } from './keymap.ts';
import { bodyHeight } from './layout.ts';
import type { Scene } from './scene.ts';
import { namespaceChoices } from './screens/namespaces.ts';
import { stepOf } from './scroll.ts';
import { replaceTop, type NamespacesScreen, type UiState } from './state.ts';

/** What a command does where a namespace is chosen. */
export function reduceNamespaces(state: UiState, screen: NamespacesScreen, command: Command, scene: Scene): UiState {
  const choices = namespaceChoices(screen, scene);
  const last = choices.length - 1;
  const step = stepOf(command, bodyHeight(state, scene));
  if (step !== undefined) {
    return replaceTop(state, { ...screen, chosen: Math.max(0, Math.min(screen.chosen + step, last)) });
  }
  if (command === 'all-namespaces') return settle(state, []);
  const choice = command === 'choose' ? choices[Math.min(screen.chosen, last)] : undefined;
  return choice === undefined ? state : settle(state, choice.namespaces);
}

/** Typing narrows the choices; it needs no key before it. */
export function typeNamespace(state: UiState, screen: NamespacesScreen, key: KeyName): UiState {
  if (key === 'backspace' || key === 'delete') {
    return replaceTop(state, { ...screen, filter: screen.filter.slice(0, -1), chosen: 0 });
  }
  const character = characterOf(key);
  return character === undefined || !/[a-z0-9.-]/.test(character)
    ? state
    : replaceTop(state, { ...screen, filter: screen.filter + character, chosen: 0 });
}

/** Back on the list, which begins anew with the other namespaces. */
function settle(state: UiState, namespaces: readonly string[]): UiState {
  const serial = (state.scope?.serial ?? 0) + 1;
  const [list] = state.screens;
  return {
    ...state,
    screens: [{ ...list, chosen: { key: '', index: 0 }, filter: { text: '', typing: false } }],
    scope: { serial, namespaces },
  };
}
