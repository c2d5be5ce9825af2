import type { KeyName } from './keys.ts';

/** What keys can ask for. */
export type Command =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'half-up'
  | 'half-down'
  | 'top'
  | 'bottom'
  | 'open'
  | 'expand'
  | 'next-pod'
  | 'previous-pod'
  | 'next-choice'
  | 'previous-choice'
  | 'choose'
  | 'debug'
  | 'log'
  | 'previous-log'
  | 'container'
  | 'events'
  | 'yaml'
  | 'copy'
  | 'copy-name'
  | 'filter'
  | 'search'
  | 'next-match'
  | 'previous-match'
  | 'wrap'
  | 'refresh'
  | 'namespace'
  | 'all-namespaces'
  | 'help'
  | 'back'
  | 'quit'
  | 'interrupt';

/** The screens, by name. */
export type ScreenKind = 'list' | 'diagnosis' | 'log' | 'events' | 'yaml' | 'help' | 'namespaces' | 'debug';

/** One row of the key map. */
export interface Binding {
  readonly command: Command;
  readonly keys: readonly KeyName[];
  /** How the keys are written in the footer and the help. */
  readonly shown: string;
  /** For the help. */
  readonly description: string;
  /** The word in the footer; empty = not in the footer. */
  readonly footer: string;
  readonly screens: readonly ScreenKind[];
}

const views: readonly ScreenKind[] = ['log', 'events', 'yaml'];
const subjects: readonly ScreenKind[] = ['list', 'diagnosis'];
const movable: readonly ScreenKind[] = [...subjects, ...views, 'help', 'debug'];
const all: readonly ScreenKind[] = [...movable, 'namespaces'];

/** Which key does what, on which screen, in the order of footer and help. The only place that knows keys. */
export const keymap: readonly Binding[] = [
  bind('open', 'enter', '⏎', ['list'], 'open the diagnosis', 'why'),
  bind('choose', 'enter', '⏎', ['namespaces', 'debug'], 'do what is chosen', 'choose'),
  bind('next-choice', 'right tab l', '→', ['debug'], 'go to the next choice', 'next choice'),
  bind('previous-choice', 'left shift+tab h', '←', ['debug'], 'go to the choice before'),
  bind('down', 'down', '↓', ['namespaces'], 'down'),
  bind('up', 'up', '↑', ['namespaces'], 'up'),
  bind('all-namespaces', 'A', 'A', ['namespaces'], 'look at the whole cluster', 'all namespaces'),
  bind('debug', 's', 's', subjects, 'open a debug container, after a confirmation', 'debug shell'),
  bind('copy', '1 2 3 4 5 6 7 8 9', '1-9', ['diagnosis'], 'copy the command of that number', 'copy command'),
  bind('log', 'l', 'l', subjects, 'read the log', 'log'),
  bind('filter', '/', '/', ['list'], 'show only rows with these words; !word leaves out', 'filter'),
  bind('namespace', 'n', 'n', ['list'], 'look at another namespace', 'namespace'),
  bind('previous-log', 'p', 'p', subjects, 'read the log of the run before'),
  bind('previous-log', 'p', 'p', ['log'], 'read the run before, or the current one again', 'previous'),
  bind('container', 'c tab', 'c', ['log'], 'go to the next container', 'container'),
  bind('events', 'e', 'e', subjects, 'read the events', 'events'),
  bind('yaml', 'y', 'y', subjects, 'read the object as YAML', 'yaml'),
  bind('search', '/', '/', views, 'search the text', 'search'),
  bind('next-match', 'n', 'n', views, 'go to the next match'),
  bind('previous-match', 'N', 'N', views, 'go to the match before'),
  bind('wrap', 'w', 'w', ['log', 'yaml'], 'wrap long lines, or cut them'),
  bind('refresh', 'r', 'r', views, 'read again'),
  bind('expand', 'space right left', 'space', ['list'], 'show or hide the Pods of a workload'),
  bind('next-pod', 'right ]', '→', ['diagnosis'], 'go to the next Pod of the workload'),
  bind('previous-pod', 'left [', '←', ['diagnosis'], 'go to the Pod before'),
  bind('copy-name', 'c', 'c', subjects, 'copy the name'),
  bind('down', 'down j', '↓ j', movable, 'down'),
  bind('up', 'up k', '↑ k', movable, 'up'),
  bind('page-down', 'pageDown ctrl+f', 'PgDn', all, 'a page down'),
  bind('page-up', 'pageUp ctrl+b', 'PgUp', all, 'a page up'),
  bind('half-down', 'ctrl+d', 'ctrl-d', all, 'half a page down'),
  bind('half-up', 'ctrl+u', 'ctrl-u', all, 'half a page up'),
  bind('top', 'g home', 'g', movable, 'to the top'),
  bind('bottom', 'G end', 'G', movable, 'to the end'),
  bind('help', '?', '?', [...subjects, ...views, 'debug'], 'these keys', 'help'),
  bind('back', 'escape', 'esc', all, 'back; on the list: drop the filter', 'back'),
  bind('quit', 'q', 'q', movable, 'back, and from the first screen out', 'quit'),
  bind('interrupt', 'ctrl+c', 'ctrl-c', all, 'quit at once, from anywhere'),
];

/** What this key asks for on this screen. */
export function commandOf(key: KeyName, screen: ScreenKind): Command | undefined {
  return keymap.find((binding) => binding.screens.includes(screen) && binding.keys.includes(key))?.command;
}

/** The rows of one screen; without the one that leads to a change of the cluster where it may not be changed. */
export function bindingsOf(screen: ScreenKind, mayChange: boolean): readonly Binding[] {
  return keymap.filter(({ screens, command }) => screens.includes(screen) && (mayChange || command !== 'debug'));
}

function bind(
  command: Command,
  keys: string,
  shown: string,
  screens: readonly ScreenKind[],
  description: string,
  footer = '',
): Binding {
  return { command, keys: keys.split(' '), shown, description, footer, screens };
}
