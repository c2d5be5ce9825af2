import type { Command } from './keymap.ts';
import { bodyHeight, textOf, type TextScreen } from './layout.ts';
import { lineText } from './line.ts';
import { copy, openLog, openView } from './open.ts';
import type { Scene } from './scene.ts';
import { commandsOf } from './screens/diagnosis.ts';
import { scrolled, scrollStart, stepOf } from './scroll.ts';
import { askAgain, replaceTop, type DiagnosisScreen, type LogScreen, type Offset, type UiState } from './state.ts';
import { neighbour, subjectOf } from './subject.ts';

/** A text that can be searched. */
export type ViewScreen = Extract<TextScreen, { search: unknown }>;

/** Moves in a text; undefined for commands that are no move. */
export function reduceScroll(state: UiState, screen: TextScreen, command: Command, scene: Scene): UiState | undefined {
  const height = bodyHeight(state, scene);
  const step = stepOf(command, height);
  if (step === undefined) return undefined;
  const offset = scrolled(screen.offset, step, textOf(screen, scene).length, height);
  return replaceTop(state, { ...screen, offset });
}

/** What a command does on a diagnosis. `digit` is the number key that was pressed, if any. */
export function reduceDiagnosis(
  state: UiState,
  screen: DiagnosisScreen,
  command: Command,
  scene: Scene,
  digit: number,
): UiState {
  if (command === 'next-pod') return toNeighbour(state, screen, scene, 1);
  if (command === 'previous-pod') return toNeighbour(state, screen, scene, -1);
  if (command === 'copy') return copyCommand(state, screen, scene, digit);
  if (command === 'log' || command === 'previous-log') {
    return openLog(state, screen.viewed, scene, command === 'previous-log');
  }
  return openView(state, screen.viewed, command, scene);
}

/** What a command does on log, events and YAML. */
export function reduceView(state: UiState, screen: ViewScreen, command: Command, scene: Scene): UiState {
  const next = viewAfter(state, screen, command, scene);
  return next === undefined ? state : replaceTop(state, next);
}

function viewAfter(state: UiState, screen: ViewScreen, command: Command, scene: Scene): ViewScreen | undefined {
  if (command === 'search') return { ...screen, search: { text: '', typing: true } };
  if (command === 'next-match') return { ...screen, offset: matchOffset(state, screen, scene, 1) };
  if (command === 'previous-match') return { ...screen, offset: matchOffset(state, screen, scene, -1) };
  if (screen.kind === 'events')
    return command === 'refresh' ? { ...screen, events: askAgain(screen.events) } : undefined;
  if (command === 'refresh') return { ...screen, text: askAgain(screen.text) };
  if (command === 'wrap') return { ...screen, wrapped: !screen.wrapped };
  if (screen.kind !== 'log') return undefined;
  if (command === 'previous-log') return readAnew({ ...screen, previous: !screen.previous });
  return command === 'container' ? nextContainer(screen) : undefined;
}

function toNeighbour(state: UiState, screen: DiagnosisScreen, scene: Scene, step: 1 | -1): UiState {
  const ref = neighbour(subjectOf(screen.viewed, scene), step);
  if (ref === undefined) return state;
  return replaceTop(state, { kind: 'diagnosis', viewed: { ...screen.viewed, ref }, offset: 0 });
}

function copyCommand(state: UiState, screen: DiagnosisScreen, scene: Scene, digit: number): UiState {
  const diagnosis = subjectOf(screen.viewed, scene).diagnosis ?? screen.last;
  const text = diagnosis === undefined ? undefined : commandsOf(diagnosis).get(digit);
  if (text !== undefined) return copy(state, text);
  return { ...state, notice: { text: `There is no command ${String(digit)}.`, tone: 'warning' } };
}

/** The line of the next match in that direction, from the top line on; where there is none the text stays. */
export function matchOffset(state: UiState, screen: ViewScreen, scene: Scene, step: 1 | -1 | 0): Offset {
  const search = screen.search.text.toLowerCase();
  if (search === '') return screen.offset;
  const lines = textOf(screen, scene);
  const start = scrollStart(screen.offset, lines.length, bodyHeight(state, scene));
  for (let index = start + step; index >= 0 && index < lines.length; index += step === 0 ? 1 : step) {
    if (
      lineText(lines[index] ?? [])
        .toLowerCase()
        .includes(search)
    )
      return index;
  }
  return step === 0 ? matchOffset(state, screen, scene, -1) : screen.offset;
}

/** Another text from now on: what was read is not shown under the new name. */
function readAnew(screen: LogScreen): LogScreen {
  const { asked, answered } = screen.text;
  return { ...screen, text: { asked: asked + 1, answered }, offset: 'end' };
}

function nextContainer(screen: LogScreen): LogScreen {
  const { reading } = screen.containers;
  const names = reading?.state === 'present' ? reading.value : [];
  const next = names[(names.indexOf(screen.container ?? '') + 1) % names.length];
  return next === undefined || next === screen.container ? screen : readAnew({ ...screen, container: next });
}
