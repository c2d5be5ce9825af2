import type { Command } from './keymap.ts';
import { bodyHeight } from './layout.ts';
import { openLog, openView } from './open.ts';
import { chosenIndex, refOfRow, rowsOf, type Row } from './rows.ts';
import type { Scene } from './scene.ts';
import { stepOf } from './scroll.ts';
import { asked, push, replaceTop, type ListScreen, type UiState, type Viewed } from './state.ts';

/** What a command does on the list. */
export function reduceList(state: UiState, list: ListScreen, command: Command, scene: Scene): UiState {
  const rows = rowsOf(scene.board, list);
  const at = chosenIndex(rows, list.chosen);
  const step = stepOf(command, bodyHeight(state, scene));
  if (step !== undefined) return replaceTop(state, choose(list, rows, at + step));
  if (command === 'filter') return replaceTop(state, { ...list, filter: { ...list.filter, typing: true } });
  if (command === 'back') return replaceTop(state, { ...list, filter: { text: '', typing: false } });
  if (command === 'namespace') return push(state, { kind: 'namespaces', names: asked, filter: '', chosen: 0 });
  const row = rows[at];
  if (row === undefined) return state;
  const chosen = choose(list, rows, at);
  return reduceRow(replaceTop(state, chosen), chosen, row, command, scene);
}

/** The list with another row chosen, within what there is. */
export function choose(list: ListScreen, rows: readonly Row[], to: number): ListScreen {
  const index = Math.max(0, Math.min(to, rows.length - 1));
  return { ...list, chosen: { key: rows[index]?.key ?? '', index } };
}

function reduceRow(state: UiState, list: ListScreen, row: Row, command: Command, scene: Scene): UiState {
  const viewed: Viewed = { ref: refOfRow(row), group: row.group.key };
  if (command === 'open') return push(state, { kind: 'diagnosis', viewed, offset: 0 });
  if (command === 'expand') return toggle(state, list, row, scene);
  if (command === 'log' || command === 'previous-log') return openLog(state, viewed, scene, command === 'previous-log');
  return openView(state, viewed, command, scene);
}

/** Shows or hides the members of the row's group; the group's own row is chosen then. */
function toggle(state: UiState, list: ListScreen, { group }: Row, scene: Scene): UiState {
  const expanded = new Set(list.expanded);
  if (!expanded.delete(group.key)) expanded.add(group.key);
  const changed = { ...list, expanded };
  const rows = rowsOf(scene.board, changed);
  const index = rows.findIndex(({ key }) => key === group.key);
  return replaceTop(state, choose(changed, rows, index));
}
