import type { DebugOutcome, DebugProposal, DebugWishes } from '../model/debug.ts';
import type { EventFacts } from '../model/event.ts';
import type { Diagnosis } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import type { ObjectRef } from '../model/ref.ts';

/** Something that is read for a screen. While `asked` is ahead of `answered` it is being read; the old value stays meanwhile. */
export interface Loaded<Value> {
  readonly asked: number;
  readonly answered: number;
  readonly reading?: Reading<Value>;
  /** Set when the read failed in a way that it should not. */
  readonly failure?: string;
}

/** Whose diagnosis, log or events are shown: a row of the list, or a member of it. */
export interface Viewed {
  readonly ref: ObjectRef;
  /** Key of the group that it was opened from. */
  readonly group?: string;
}

/** Where a text is scrolled to; `end` = its last lines, also as it grows. */
export type Offset = number | 'end';

/** A line of input at the foot of the screen. */
export interface Prompt {
  readonly text: string;
  readonly typing: boolean;
}

export interface ListScreen {
  readonly kind: 'list';
  /** Key and last place of the row that is chosen: it is followed by its key, and by its place once the row is gone. */
  readonly chosen: { readonly key: string; readonly index: number };
  readonly expanded: ReadonlySet<string>;
  readonly filter: Prompt;
}

export interface DiagnosisScreen {
  readonly kind: 'diagnosis';
  readonly viewed: Viewed;
  readonly offset: Offset;
  /** The last diagnosis that was known, for when the subject leaves the list while somebody reads. */
  readonly last?: Diagnosis;
}

export interface LogScreen {
  readonly kind: 'log';
  readonly viewed: Viewed;
  readonly containers: Loaded<readonly string[]>;
  readonly container?: string;
  readonly previous: boolean;
  readonly text: Loaded<string>;
  readonly offset: Offset;
  readonly search: Prompt;
  readonly wrapped: boolean;
}

export interface EventsScreen {
  readonly kind: 'events';
  readonly viewed: Viewed;
  readonly events: Loaded<readonly EventFacts[]>;
  readonly offset: Offset;
  readonly search: Prompt;
}

export interface YamlScreen {
  readonly kind: 'yaml';
  readonly viewed: Viewed;
  readonly text: Loaded<string>;
  readonly offset: Offset;
  readonly search: Prompt;
  readonly wrapped: boolean;
}

export interface HelpScreen {
  readonly kind: 'help';
  readonly offset: Offset;
}

export interface NamespacesScreen {
  readonly kind: 'namespaces';
  readonly names: Loaded<readonly string[]>;
  readonly filter: string;
  readonly chosen: number;
}

/** What the terminal is handed over for. */
export type SessionRequest = { readonly kind: 'start' } | { readonly kind: 'reattach'; readonly name: string };

/** Where debugging stands on the screen. Nothing runs before the person chose it. */
export type DebugPhase =
  | { readonly kind: 'proposing'; readonly attempt: number; readonly failure?: string }
  | { readonly kind: 'confirm'; readonly proposal: DebugProposal }
  | {
      readonly kind: 'session';
      readonly proposal: DebugProposal;
      readonly request: SessionRequest;
    }
  | { readonly kind: 'ended'; readonly proposal: DebugProposal; readonly outcome: DebugOutcome }
  | { readonly kind: 'cleaning'; readonly proposal: DebugProposal; readonly outcome: DebugOutcome }
  | { readonly kind: 'cleaned'; readonly text: string };

export interface DebugScreen {
  readonly kind: 'debug';
  readonly viewed: Viewed;
  readonly wishes: DebugWishes;
  readonly phase: DebugPhase;
  /** Index of the choice under the cursor; the first one changes nothing. */
  readonly chosen: number;
  readonly offset: Offset;
}

export type Screen =
  ListScreen | DiagnosisScreen | LogScreen | EventsScreen | YamlScreen | HelpScreen | NamespacesScreen | DebugScreen;

/** A short word about something that was done, until the next key. */
export interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'warning';
}

/** Everything the screen knows besides the board. */
export interface UiState {
  /** The screens on top of each other; the last one is shown, the first one is the list. */
  readonly screens: readonly [ListScreen, ...Screen[]];
  readonly notice?: Notice;
  /** A text for the clipboard, numbered so that the same text can be copied again. */
  readonly copied?: { readonly serial: number; readonly text: string };
  /** Namespaces that the person chose, numbered so that each choice is made once. */
  readonly scope?: { readonly serial: number; readonly namespaces: readonly string[] };
  /** Set once the person wants out: the exit code. */
  readonly exit?: number;
}

/** Something to read that has not been asked for. */
export const unasked: { readonly asked: 0; readonly answered: 0 } = { asked: 0, answered: 0 };

/** The same, asked for. */
export const asked: { readonly asked: 1; readonly answered: 0 } = { asked: 1, answered: 0 };

/** Whether an answer is being waited for. */
export function isLoading(loaded: Loaded<unknown>): boolean {
  return loaded.asked > loaded.answered;
}

/** Asks for the same again. */
export function askAgain<Value>(loaded: Loaded<Value>): Loaded<Value> {
  return isLoading(loaded) ? loaded : { ...loaded, asked: loaded.asked + 1 };
}

/** The screen that is shown. */
export function topScreen(state: UiState): Screen {
  return state.screens.at(-1) ?? state.screens[0];
}

/** Puts a screen on top. */
export function push(state: UiState, screen: Screen): UiState {
  return { ...state, screens: [...state.screens, screen] };
}

/** Puts another screen in the place of the top one. */
export function replaceTop(state: UiState, screen: Screen): UiState {
  const [first, ...rest] = state.screens;
  if (rest.length === 0) return screen.kind === 'list' ? { ...state, screens: [screen] } : state;
  return { ...state, screens: [first, ...rest.slice(0, -1), screen] };
}

/** Takes the top screen away; the list stays. */
export function pop(state: UiState): UiState {
  const [first, ...rest] = state.screens;
  return { ...state, screens: [first, ...rest.slice(0, -1)] };
}

/** The screen as it is when the program starts. */
export function initialState(openAt: ObjectRef | undefined): UiState {
  const list: ListScreen = {
    kind: 'list',
    chosen: { key: '', index: 0 },
    expanded: new Set(),
    filter: { text: '', typing: false },
  };
  const state: UiState = { screens: [list] };
  return openAt === undefined ? state : openedAt(state, openAt);
}

/** The diagnosis of what was named, on top of the list; somebody who has gone elsewhere meanwhile is not called back. */
export function openedAt(state: UiState, ref: ObjectRef): UiState {
  return state.screens.length > 1 ? state : push(state, { kind: 'diagnosis', viewed: { ref }, offset: 0 });
}
