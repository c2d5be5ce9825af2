import { sanitise } from '../terminal/sanitise.ts';
import { characterOf, type KeyName } from './keys.ts';
import { commandOf, type Command } from './keymap.ts';
import { isText } from './layout.ts';
import { reduceDebug } from './reduce-debug.ts';
import { choose, reduceList } from './reduce-list.ts';
import { reduceNamespaces, typeNamespace } from './reduce-namespaces.ts';
import { matchOffset, reduceDiagnosis, reduceScroll, reduceView } from './reduce-text.ts';
import { chosenIndex, rowsOf } from './rows.ts';
import type { Scene } from './scene.ts';
import { pop, push, replaceTop, topScreen, type ListScreen, type Prompt, type Screen, type UiState } from './state.ts';
import { subjectOf } from './subject.ts';

/** What can happen to the screen. */
export type UiEvent =
  | { readonly kind: 'key'; readonly key: KeyName }
  /** Text that was pasted: goes where text is typed, and is never a command. */
  | { readonly kind: 'paste'; readonly text: string }
  /** The board changed. */
  | { readonly kind: 'board' }
  /** Something that was asked for came back. */
  | { readonly kind: 'settled'; readonly apply: (state: UiState) => UiState };

/** The next state. Pure: every key is applied to the state that the key before it left behind. */
export function reduce(state: UiState, event: UiEvent, scene: Scene): UiState {
  switch (event.kind) {
    case 'key':
      return rememberDiagnoses(reduceKey(withoutNotice(state), event.key, scene), scene);
    case 'paste':
      return typeText(state, sanitise(event.text), scene);
    case 'board':
      return rememberDiagnoses(state, scene);
    case 'settled':
      return event.apply(state);
  }
}

function reduceKey(state: UiState, key: KeyName, scene: Scene): UiState {
  const screen = topScreen(state);
  if (commandOf(key, screen.kind) === 'interrupt') return { ...state, exit: 130 };
  if (promptOf(screen)?.typing === true) return reducePrompt(state, screen, key, scene);
  const command = commandOf(key, screen.kind);
  if (command !== undefined) return reduceCommand(state, screen, command, key, scene);
  return screen.kind === 'namespaces' ? typeNamespace(state, screen, key) : state;
}

function reduceCommand(state: UiState, screen: Screen, command: Command, key: KeyName, scene: Scene): UiState {
  if (command === 'quit') return screen.kind === 'list' ? { ...state, exit: 0 } : pop(state);
  if (command === 'back' && screen.kind !== 'list') return leave(state, screen);
  if (command === 'help') return push(state, { kind: 'help', offset: 0 });
  return reduceOn(state, screen, command, key, scene);
}

function reduceOn(state: UiState, screen: Screen, command: Command, key: KeyName, scene: Scene): UiState {
  const moved = isText(screen) ? reduceScroll(state, screen, command, scene) : undefined;
  if (moved) return moved;
  switch (screen.kind) {
    case 'list':
      return reduceList(state, screen, command, scene);
    case 'diagnosis':
      return reduceDiagnosis(state, screen, command, scene, Number(key));
    case 'log':
    case 'events':
    case 'yaml':
      return reduceView(state, screen, command, scene);
    case 'namespaces':
      return reduceNamespaces(state, screen, command, scene);
    case 'debug':
      return reduceDebug(state, screen, command);
    case 'help':
      return state;
  }
}

/** Escape drops what was searched for first, then leaves. */
function leave(state: UiState, screen: Screen): UiState {
  if ('search' in screen && screen.search.text !== '') {
    return replaceTop(state, { ...screen, search: { text: '', typing: false } });
  }
  return pop(state);
}

function reducePrompt(state: UiState, screen: Screen, key: KeyName, scene: Scene): UiState {
  const prompt = promptOf(screen) ?? { text: '', typing: false };
  if (key === 'enter') return withPrompt(state, screen, { ...prompt, typing: false }, scene);
  if (key === 'escape') return withPrompt(state, screen, { text: '', typing: false }, scene);
  if (key === 'ctrl+u') return withPrompt(state, screen, { ...prompt, text: '' }, scene);
  if (key === 'backspace' || key === 'delete') {
    return withPrompt(state, screen, { ...prompt, text: prompt.text.replace(/.$/su, '') }, scene);
  }
  const character = characterOf(key);
  if (character === undefined) return state;
  return withPrompt(state, screen, { ...prompt, text: prompt.text + character }, scene);
}

function typeText(state: UiState, text: string, scene: Scene): UiState {
  const screen = topScreen(state);
  const prompt = promptOf(screen);
  if (prompt?.typing === true) return withPrompt(state, screen, { ...prompt, text: prompt.text + text }, scene);
  if (screen.kind === 'namespaces')
    return replaceTop(state, { ...screen, filter: screen.filter + text.trim(), chosen: 0 });
  return state;
}

/** What is typed acts at once: rows are filtered, the text jumps to the first match. */
function withPrompt(state: UiState, screen: Screen, prompt: Prompt, scene: Scene): UiState {
  if (screen.kind === 'list') {
    const list = { ...screen, filter: prompt };
    const rows = rowsOf(scene.board, list);
    return replaceTop(state, choose(list, rows, chosenIndex(rows, screen.chosen)));
  }
  if (!('search' in screen)) return state;
  const searching = { ...screen, search: prompt };
  return replaceTop(state, { ...searching, offset: matchOffset(state, searching, scene, 0) });
}

/** Keeps the newest diagnosis of what is open, for when its subject leaves the board; and where the chosen row is. */
function rememberDiagnoses(state: UiState, scene: Scene): UiState {
  const [first, ...rest] = state.screens;
  const others = rest.map((screen): Screen => {
    if (screen.kind !== 'diagnosis') return screen;
    const { diagnosis } = subjectOf(screen.viewed, scene);
    return diagnosis === undefined ? screen : { ...screen, last: diagnosis };
  });
  return { ...state, screens: [rememberPlace(first, scene), ...others] };
}

/** Until somebody chose a row the first one is under the cursor, whichever that is: rows come and rise while the list is read. */
function rememberPlace(list: ListScreen, scene: Scene): ListScreen {
  if (list.chosen.key === '') return list;
  const rows = rowsOf(scene.board, list);
  return choose(list, rows, chosenIndex(rows, list.chosen));
}

function promptOf(screen: Screen): Prompt | undefined {
  if (screen.kind === 'list') return screen.filter;
  return 'search' in screen ? screen.search : undefined;
}

function withoutNotice(state: UiState): UiState {
  if (state.notice === undefined) return state;
  const { notice: _, ...rest } = state;
  return rest;
}
