import type { ObjectRef } from '../model/ref.ts';
import type { Board, Group, Member } from '../state/board.ts';
import type { ListScreen } from './state.ts';

/** One row of the list: a group, or a member of an expanded one. `key` stays the same while the row moves. */
export type Row =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly expanded: boolean }
  | { readonly kind: 'member'; readonly key: string; readonly group: Group; readonly member: Member };

/** The subject that a row stands for; a group's is the workload, or the Pod that has none. */
export function refOfRow(row: Row): ObjectRef {
  return row.kind === 'group' ? row.group.ref : row.member.ref;
}

/** The Pods of a group; the workload itself only where there are none, for its answer is made from theirs. */
export function membersOf({ members }: Group): readonly Member[] {
  const pods = members.filter(({ ref }) => ref.kind === 'Pod');
  return pods.length > 0 ? pods : members;
}

let last: { board: Board; filter: string; expanded: ReadonlySet<string>; rows: readonly Row[] } | undefined;

/** The rows that the filter lets through, in the order of the board. Remembers its last answer: keys come faster than boards. */
export function rowsOf(board: Board, list: ListScreen): readonly Row[] {
  const { expanded } = list;
  const filter = list.filter.text;
  if (last?.board === board && last.filter === filter && last.expanded === expanded) return last.rows;
  const passes = matcher(filter);
  const rows: Row[] = [];
  for (const group of board.groups) {
    if (!passes(group)) continue;
    const isExpanded = expanded.has(group.key);
    rows.push({ kind: 'group', key: group.key, group, expanded: isExpanded });
    if (!isExpanded) continue;
    for (const member of membersOf(group))
      rows.push({ kind: 'member', key: `${group.key} ${member.uid}`, group, member });
  }
  last = { board, filter, expanded, rows };
  return rows;
}

/** Where the chosen row is now: by its key wherever it moved, else the row that took its place. */
export function chosenIndex(rows: readonly Row[], chosen: ListScreen['chosen']): number {
  if (rows[chosen.index]?.key === chosen.key) return chosen.index;
  const moved = rows.findIndex((row) => row.key === chosen.key);
  return moved >= 0 ? moved : Math.max(0, Math.min(chosen.index, rows.length - 1));
}

/** The first row to draw so that the chosen one is seen, near the middle where the list is long. */
export function windowStart(count: number, chosen: number, height: number): number {
  return Math.max(0, Math.min(chosen - Math.floor(height / 2), count - height));
}

/** Every word must be somewhere in the row, `!word` nowhere; upper and lower case are the same. */
function matcher(filter: string): (group: Group) => boolean {
  const words = filter
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '' && word !== '!');
  if (words.length === 0) return () => true;
  return (group) => {
    const text = [
      group.key,
      group.ref.namespace ?? '',
      group.title,
      ...group.members.slice(0, 100).flatMap(({ ref, record }) => [ref.name, record?.node ?? '', record?.status ?? '']),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => (word.startsWith('!') ? !text.includes(word.slice(1)) : text.includes(word)));
  };
}
