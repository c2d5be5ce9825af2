import { fit } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { justify, span, type Line } from '../line.ts';
import { windowStart } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { isLoading, type NamespacesScreen } from '../state.ts';
import { signs } from '../theme.ts';
import { plainLines } from './text.ts';

/** A namespace to choose; none = the whole cluster. */
export interface NamespaceChoice {
  readonly namespaces: readonly string[];
  readonly label: string;
}

/** What can be chosen with this filter: the whole cluster, the namespaces that match, and at last what was typed, listed or not. */
export function namespaceChoices(screen: NamespacesScreen, scene: Scene): readonly NamespaceChoice[] {
  const { reading } = screen.names;
  const listed = reading?.state === 'present' ? reading.value : [];
  const known = [...new Set([...listed, ...scene.knownNamespaces, ...scene.board.namespaces])].sort();
  const matching = known.filter((name) => name.includes(screen.filter));
  const ordered = [
    ...matching.filter((name) => name.startsWith(screen.filter)),
    ...matching.filter((name) => !name.startsWith(screen.filter)),
  ];
  const isTyped = screen.filter !== '' && !known.includes(screen.filter) && listed.length === 0;
  return [
    ...(screen.filter === '' ? [{ namespaces: [], label: 'all namespaces' }] : []),
    ...ordered.map((name) => ({ namespaces: [name], label: name })),
    ...(isTyped ? [{ namespaces: [screen.filter], label: screen.filter }] : []),
  ];
}

/** What this screen is. */
export function namespacesHeader(scene: Scene): Line {
  const right = [span(`now: ${sanitise(scene.board.namespaces.join(', ') || 'all')} `, 'muted')];
  return justify([span(' Choose a namespace', 'title')], right, scene.columns);
}

/** The choices, and why the list may be short. */
export function namespacesBody(screen: NamespacesScreen, scene: Scene, height: number): readonly Line[] {
  const { columns } = scene;
  const choices = namespaceChoices(screen, scene);
  const words = stateOf(screen, columns);
  const room = Math.max(1, height - words.length);
  const chosen = Math.min(screen.chosen, choices.length - 1);
  const start = windowStart(choices.length, chosen, room);
  const rows = choices.slice(start, start + room).map(({ label }, index): Line => {
    const isChosen = start + index === chosen;
    return [
      span(
        ` ${fit(`${isChosen ? signs.chosen : ' '} ${sanitise(label)}`, columns - 1)}`,
        isChosen ? 'chosen' : 'plain',
      ),
    ];
  });
  return [...words, ...(choices.length === 0 ? plainLines(`No namespace matches "${screen.filter}".`, columns) : rows)];
}

function stateOf({ names }: NamespacesScreen, columns: number): readonly Line[] {
  if (names.failure !== undefined) return plainLines(names.failure, columns, 'warning');
  if (names.reading?.state === 'denied') {
    return plainLines('Namespaces may not be listed here: type the name.', columns, 'warning');
  }
  return names.reading === undefined && isLoading(names) ? plainLines('Reading the list…', columns, 'info') : [];
}
