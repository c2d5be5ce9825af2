import type { Currency } from '../../model/source.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { wrap } from '../../terminal/columns.ts';
import { emptyLine, span, type Line } from '../line.ts';
import type { Scene } from '../scene.ts';
import { signs, type Tone } from '../theme.ts';
import { counted, namespacesWord } from '../words.ts';

/** What stands in the place of the rows when there are none: never nothing, always what it means and what to do. */
export function emptyList(scene: Scene, filter: string): readonly Line[] {
  const { board } = scene;
  const forbidden = board.currencies.find(({ resource, status }) => resource === 'pods' && status === 'forbidden');
  if (board.groups.length > 0)
    return say(scene, [
      [`No row matches "${filter}".`, 'title'],
      ['esc drops the filter.', 'muted'],
    ]);
  if (forbidden && board.total === 0) return forbiddenPods(scene, forbidden);
  if (!board.synced) return connecting(scene);
  return board.total === 0 ? noPods(scene) : allHealthy(scene);
}

function connecting(scene: Scene): readonly Line[] {
  const { board } = scene;
  const progress = board.currencies.map(
    ({ resource, status }) => `${resource} ${status === 'syncing' ? signs.more : signs.recovered}`,
  );
  return say(scene, [
    [
      board.total > 0
        ? `Reading: ${counted(board.total, 'Pod')} so far, none of them sick.`
        : `Connecting to ${board.context}…`,
      'title',
    ],
    ...(progress.length === 0 ? [] : [['', 'plain'] as const, [progress.join('   '), 'muted'] as const]),
    ['', 'plain'],
    ['q quits at any time.', 'muted'],
  ]);
}

function allHealthy(scene: Scene): readonly Line[] {
  const { board } = scene;
  const quiet = board.failing === 0 && board.recovering === 0;
  return say(scene, [
    [quiet ? `${signs.recovered} All ${String(board.healthy)} healthy.` : `${signs.looking} Looking…`, 'good'],
    ['', 'plain'],
    ['What falls ill appears here by itself. n looks at another namespace.', 'muted'],
  ]);
}

function noPods(scene: Scene): readonly Line[] {
  const { board, knownNamespaces } = scene;
  const others = knownNamespaces.filter((name) => !board.namespaces.includes(name));
  const where = board.namespaces.length === 0 ? 'the cluster' : `\`${namespacesWord(board.namespaces)}\``;
  const missing = board.missing.map((name) => `\`${name}\``).join(', ');
  return say(scene, [
    missing === '' ? [`No Pods in ${where}.`, 'title'] : [`There is no namespace ${missing}.`, 'error'],
    ['', 'plain'],
    ...(others.length === 0 ? [] : [[`Your kubeconfig names ${others.slice(0, 6).join(', ')}.`, 'plain'] as const]),
    ['n chooses another namespace, n then A looks at the whole cluster.', 'muted'],
  ]);
}

function forbiddenPods(scene: Scene, { scope, reason }: Currency): readonly Line[] {
  const where = scope === '' ? 'in the whole cluster' : `in \`${scope}\``;
  const flag = scope === '' ? '--all-namespaces' : `-n ${scope}`;
  return say(scene, [
    [`You may not list Pods ${where}.`, 'error'],
    ...(reason === undefined ? [] : [[reason, 'plain'] as const]),
    ['', 'plain'],
    [`To see what you may do: kubectl auth can-i --list ${flag}`, 'plain'],
    ['n chooses another namespace.', 'muted'],
  ]);
}

function say({ columns, rows }: Scene, texts: readonly (readonly [string, Tone])[]): readonly Line[] {
  const lines = texts.flatMap(([text, tone]) =>
    wrap(sanitise(text), columns - 4).map((piece): Line => (piece === '' ? emptyLine : [span(`  ${piece}`, tone)])),
  );
  return rows < 12 ? lines : [emptyLine, ...lines];
}
