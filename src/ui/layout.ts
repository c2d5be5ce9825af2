import { columnsOf, wrap } from '../terminal/columns.ts';
import { sanitise } from '../terminal/sanitise.ts';
import { bindingsOf, type Command } from './keymap.ts';
import { cutLine, emptyLine, justify, lineColumns, span, type Line } from './line.ts';
import { chosenIndex, rowsOf, windowStart } from './rows.ts';
import type { Scene } from './scene.ts';
import { bannersOf } from './screens/banners.ts';
import { choicesLine, debugBody, debugHeader } from './screens/debug.ts';
import { commandsOf, diagnosisBody, diagnosisHeader } from './screens/diagnosis.ts';
import { helpBody, helpHeader } from './screens/help.ts';
import { emptyList } from './screens/list-empty.ts';
import { listColumns, listHeader, rowLine } from './screens/list.ts';
import { namespacesBody, namespacesHeader } from './screens/namespaces.ts';
import { eventsBody, eventsHeader, logBody, logHeader, yamlBody, yamlHeader } from './screens/views.ts';
import { scrollStart } from './scroll.ts';
import { topScreen, type ListScreen, type Offset, type Prompt, type Screen, type UiState } from './state.ts';
import { subjectOf } from './subject.ts';
import { signs } from './theme.ts';

/** The smallest terminal on which anything useful can be drawn. */
const smallest = { columns: 20, rows: 5 } as const;

/** Commands that need a row to act on. */
const ofRows: readonly Command[] = ['open', 'debug', 'log', 'events', 'yaml', 'filter'];

/** A screen whose body is a text that scrolls. */
export type TextScreen = Exclude<Screen, { kind: 'list' | 'namespaces' }>;

/** Whether the body of this screen is a text that scrolls. */
export function isText(screen: Screen): screen is TextScreen {
  return screen.kind !== 'list' && screen.kind !== 'namespaces';
}

/** The whole frame: exactly as many lines as the terminal has rows, none wider than it. Pure; the same state gives the same frame. */
export function frameOf(state: UiState, scene: Scene): readonly Line[] {
  const { columns, rows } = scene;
  if (columns < smallest.columns || rows < smallest.rows) return tooSmall(scene);
  const screen = topScreen(state);
  const top = topLines(screen, scene);
  const foot = footLines(state, scene);
  const height = rows - top.length - foot.length;
  const body = bodyLines(screen, scene, height).slice(0, height);
  const filler = Array.from({ length: height - body.length }, () => emptyLine);
  return [...top, ...body, ...filler, ...foot].map((line) => cutLine(line, columns));
}

/** Rows between header and footer. */
export function bodyHeight(state: UiState, scene: Scene): number {
  return Math.max(1, scene.rows - topLines(topScreen(state), scene).length - footLines(state, scene).length);
}

/** The whole text of a screen that scrolls. */
export function textOf(screen: TextScreen, scene: Scene): readonly Line[] {
  switch (screen.kind) {
    case 'diagnosis':
      return diagnosisBody(screen, scene);
    case 'log':
      return logBody(screen, scene);
    case 'events':
      return eventsBody(screen, scene);
    case 'yaml':
      return yamlBody(screen, scene);
    case 'help':
      return helpBody(scene);
    case 'debug':
      return debugBody(screen, scene);
  }
}

function headerOf(screen: Screen, scene: Scene): readonly Line[] {
  switch (screen.kind) {
    case 'list':
      return [listHeader(scene)];
    case 'diagnosis':
      return diagnosisHeader(screen, scene);
    case 'log':
      return [logHeader(screen, scene)];
    case 'events':
      return [eventsHeader(screen, scene)];
    case 'yaml':
      return [yamlHeader(screen, scene)];
    case 'help':
      return [helpHeader(scene)];
    case 'namespaces':
      return [namespacesHeader(scene)];
    case 'debug':
      return [debugHeader(screen, scene)];
  }
}

function topLines(screen: Screen, scene: Scene): readonly Line[] {
  const { columns, rows } = scene;
  const rule: readonly Line[] = rows < 8 ? [] : [[span(signs.rule.repeat(columns), 'muted')]];
  return [...headerOf(screen, scene), ...rule, ...bannersOf(scene, rows < 12 ? 1 : 3)];
}

function bodyLines(screen: Screen, scene: Scene, height: number): readonly Line[] {
  if (screen.kind === 'list') return listLines(screen, scene, height);
  if (screen.kind === 'namespaces') return namespacesBody(screen, scene, height);
  const text = textOf(screen, scene);
  const start = scrollStart(offsetOf(screen), text.length, height);
  const shown = text.slice(start, start + height);
  return 'search' in screen && screen.search.text !== ''
    ? shown.map((line) => highlight(line, screen.search.text))
    : shown;
}

function listLines(screen: ListScreen, scene: Scene, height: number): readonly Line[] {
  const rows = rowsOf(scene.board, screen);
  if (rows.length === 0) return emptyList(scene, screen.filter.text);
  const chosen = chosenIndex(rows, screen.chosen);
  const start = windowStart(rows.length, chosen, height);
  const shown = rows.slice(start, start + height);
  const widths = listColumns(scene.board, scene.columns, shown);
  return shown.map((row, index) => rowLine(row, start + index === chosen, widths, scene));
}

function footLines(state: UiState, scene: Scene): readonly Line[] {
  const { columns, rows } = scene;
  const screen = topScreen(state);
  if (state.notice) {
    const { text, tone } = state.notice;
    const pieces = wrap(sanitise(text), columns - 2).slice(0, Math.max(1, Math.floor(rows / 3)));
    return pieces.map((piece): Line => [span(` ${piece}`, tone)]);
  }
  const prompt = promptOf(screen);
  if (prompt?.typing === true) {
    return [[span(' /', 'key'), span(`${sanitise(prompt.text)}▏`), span('  ⏎ keep  esc drop', 'muted')]];
  }
  const hints = hintsLine(screen, prompt, scene, positionOf(screen, scene));
  return screen.kind === 'debug' ? [choicesLine(screen, columns), hints] : [hints];
}

/** The keys of this screen, as many as there is room for; help and the way out always. */
function hintsLine(screen: Screen, prompt: Prompt | undefined, scene: Scene, position: string): Line {
  const isFirst = screen.kind === 'list';
  const absent = absentCommands(screen, scene);
  const bindings = bindingsOf(screen.kind, scene.canDebug).filter(
    ({ footer, command }) => footer !== '' && command !== (isFirst ? 'back' : 'quit') && !absent.includes(command),
  );
  const hint = (binding: (typeof bindings)[number]): Line => [
    span(` ${binding.shown}`, 'key'),
    span(` ${binding.footer} `),
  ];
  const always = bindings.filter(({ command }) => command === 'help' || command === 'back' || command === 'quit');
  const prefix: Line = [
    ...(screen.kind === 'namespaces' ? [span(` ${sanitise(screen.filter)}▏`, 'key')] : []),
    ...(prompt === undefined || prompt.text === '' ? [] : [span(` /${sanitise(prompt.text)} `, 'warning')]),
  ];
  const right: Line = position === '' ? [] : [span(`${position} `, 'muted')];
  let left = scene.columns - lineColumns([...prefix, ...always.flatMap(hint), ...right]);
  const others = bindings
    .filter((binding) => !always.includes(binding))
    .filter((binding) => (left -= lineColumns(hint(binding))) >= 0);
  return justify([...prefix, ...[...others, ...always].flatMap(hint)], right, scene.columns);
}

/** Commands that would find nothing to act on. */
function absentCommands(screen: Screen, scene: Scene): readonly Command[] {
  if (screen.kind === 'list') return rowsOf(scene.board, screen).length === 0 ? ofRows : [];
  if (screen.kind !== 'diagnosis') return [];
  const diagnosis = subjectOf(screen.viewed, scene).diagnosis ?? screen.last;
  return diagnosis === undefined || commandsOf(diagnosis).size === 0 ? ['copy'] : [];
}

/** Where the text is scrolled to, when there is more of it than fits. */
function positionOf(screen: Screen, scene: Scene): string {
  const foot = screen.kind === 'debug' ? 2 : 1;
  const height = scene.rows - topLines(screen, scene).length - foot;
  if (screen.kind === 'list') {
    const count = rowsOf(scene.board, screen).length;
    return count > height
      ? `${String(chosenIndex(rowsOf(scene.board, screen), screen.chosen) + 1)}/${String(count)}`
      : '';
  }
  if (!isText(screen)) return '';
  const { length } = textOf(screen, scene);
  if (length <= height) return '';
  return `${String(Math.min(length, scrollStart(offsetOf(screen), length, height) + height))}/${String(length)}`;
}

function promptOf(screen: Screen): Prompt | undefined {
  if (screen.kind === 'list') return screen.filter;
  return 'search' in screen ? screen.search : undefined;
}

function offsetOf(screen: TextScreen): Offset {
  return screen.offset;
}

/** Marks what was searched for. */
function highlight(line: Line, search: string): Line {
  return line.flatMap(({ text, tone }) => {
    const at = text.toLowerCase().indexOf(search.toLowerCase());
    if (at < 0) return [span(text, tone)];
    const end = at + search.length;
    return [span(text.slice(0, at), tone), span(text.slice(at, end), 'chosen'), span(text.slice(end), tone)];
  });
}

function tooSmall({ columns, rows }: Scene): readonly Line[] {
  const text = `needs ${String(smallest.columns)}x${String(smallest.rows)}; q quits`;
  const lines = columnsOf(text) > columns ? wrap(text, columns) : [text];
  return Array.from({ length: rows }, (_, index) =>
    lines[index] === undefined ? emptyLine : [span(lines[index])],
  ).map((line) => cutLine(line, columns));
}
