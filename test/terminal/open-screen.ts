import type { Board } from '../../src/state/board.ts';
import type { UiOptions, UiPorts } from '../../src/ui/ports.ts';
import { startUi } from '../../src/ui/start.tsx';
import { BoardStore, instant } from './boards.ts';
import { TestTerminal } from './test-terminal.ts';

/** The real screen on a terminal for tests. */
export interface OpenScreen {
  readonly terminal: TestTerminal;
  readonly board: BoardStore;
  /** Settles with the exit code. */
  readonly exit: Promise<number>;
  /** What was looked at, newest last: names. */
  readonly focused: readonly (readonly string[])[];
  readonly scopes: readonly (readonly string[])[];
}

/** A promise that nobody keeps: a network that never answers. */
export async function never<Value>(): Promise<Value> {
  return new Promise<Value>(() => undefined);
}

/** Opens the screen and waits for its first frame. Reads never end unless a port is given. */
export async function openScreen(
  first: Board,
  {
    size = [80, 24],
    ports = {},
    options = {},
  }: {
    readonly size?: readonly [columns: number, rows: number];
    readonly ports?: Partial<UiPorts>;
    readonly options?: Partial<UiOptions>;
  } = {},
): Promise<OpenScreen> {
  const terminal = new TestTerminal(...size);
  const board = new BoardStore(first);
  const focused: string[][] = [];
  const scopes: (readonly string[])[] = [];
  const exit = startUi(
    {
      board,
      focus: (refs) => focused.push(refs.map(({ name }) => name)),
      diagnosisOf: () => undefined,
      setNamespaces: (names) => scopes.push(names),
      listNamespaces: never,
      listContainers: never,
      readLog: never,
      readEvents: never,
      readObject: never,
      now: () => instant,
      ...ports,
    },
    {
      readOnly: false,
      demo: false,
      knownNamespaces: [],
      ascii: false,
      stdin: terminal.stdin,
      stdout: terminal.stdout,
      ...options,
    },
  );
  // The keyboard is listened to from the moment Ink has switched bracketed paste on.
  await terminal.until((screen) => screen.trim() !== '' && terminal.written.includes('[?2004h'));
  return { terminal, board, exit, focused, scopes };
}
