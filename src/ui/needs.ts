import type { DebugPort } from '../model/debug.ts';
import type { Reading } from '../model/reading.ts';
import type { UiPorts } from './ports.ts';
import { isLoading, type DebugScreen, type Loaded, type LogScreen, type Screen, type UiState } from './state.ts';

/** Something to read for a screen. Two needs with the same key are the same. */
export interface Need {
  readonly key: string;
  /** Reads, and tells what that changes; rejects only when the signal ended it. */
  run(ports: UiPorts, signal: AbortSignal): Promise<(state: UiState) => UiState>;
}

/** What the open screens wait for. Pure: whoever runs them starts what is new and ends what is no longer wanted. */
export function needsOf(state: UiState): readonly Need[] {
  return state.screens.flatMap((screen) => screenNeeds(screen));
}

function screenNeeds(screen: Screen): readonly Need[] {
  switch (screen.kind) {
    case 'list':
    case 'diagnosis':
    case 'help':
      return [];
    case 'log':
      return logNeeds(screen);
    case 'events':
      return need(`events ${screen.viewed.ref.uid ?? screen.viewed.ref.name}`, screen.events, {
        read: (ports, signal) => ports.readEvents(screen.viewed.ref, signal),
        put: (other, events) => (other.kind === 'events' ? { ...other, events } : other),
        of: (other) => (other.kind === 'events' ? other.events : undefined),
      });
    case 'yaml':
      return need(`yaml ${screen.viewed.ref.uid ?? screen.viewed.ref.name}`, screen.text, {
        read: (ports, signal) => ports.readObject(screen.viewed.ref, signal),
        put: (other, text) => (other.kind === 'yaml' ? { ...other, text } : other),
        of: (other) => (other.kind === 'yaml' ? other.text : undefined),
      });
    case 'namespaces':
      return need('namespaces', screen.names, {
        read: (ports, signal) => ports.listNamespaces(signal),
        put: (other, names) => (other.kind === 'namespaces' ? { ...other, names } : other),
        of: (other) => (other.kind === 'namespaces' ? other.names : undefined),
      });
    case 'debug':
      return debugNeeds(screen);
  }
}

function logNeeds(screen: LogScreen): readonly Need[] {
  const { viewed, container, previous } = screen;
  const { ref } = viewed;
  const containers = need(`containers ${ref.uid ?? ref.name}`, screen.containers, {
    read: (ports, signal) => ports.listContainers(ref, signal),
    put: (other, names) => (other.kind === 'log' ? withContainers(other, names) : other),
    of: (other) => (other.kind === 'log' ? other.containers : undefined),
  });
  if (container === undefined) return containers;
  const text = need(`log ${ref.uid ?? ref.name} ${container} ${String(previous)}`, screen.text, {
    read: (ports, signal) => ports.readLog(ref, container, previous, signal),
    put: (other, read) => (other.kind === 'log' ? { ...other, text: read } : other),
    of: (other) => (other.kind === 'log' ? other.text : undefined),
  });
  return [...containers, ...text];
}

/** The names, and where no container was chosen yet the first one with its log. */
function withContainers(screen: LogScreen, containers: LogScreen['containers']): LogScreen {
  const first = containers.reading?.state === 'present' ? containers.reading.value[0] : undefined;
  if (screen.container !== undefined || first === undefined) return { ...screen, containers };
  return { ...screen, containers, container: first, text: { asked: screen.text.asked + 1, answered: 0 } };
}

function debugNeeds({ viewed, wishes, phase }: DebugScreen): readonly Need[] {
  if (phase.kind === 'proposing' && phase.failure === undefined) {
    return [
      debugNeed(`propose ${String(phase.attempt)} ${wishes.way ?? ''}`, async (port, signal) => {
        const proposal = await port.propose(viewed.ref, wishes, signal);
        return (screen) => ({ ...screen, phase: { kind: 'confirm', proposal }, chosen: 0, offset: 0 });
      }),
    ];
  }
  const leftover = phase.kind === 'cleaning' ? phase.outcome.leftover : undefined;
  if (leftover === undefined) return [];
  return [
    debugNeed(`clean ${leftover.uid}`, async (port) => {
      const text = await port.cleanUp(leftover);
      return (screen) => ({ ...screen, phase: { kind: 'cleaned', text }, chosen: 0, offset: 0 });
    }),
  ];
}

function debugNeed(
  key: string,
  ask: (port: DebugPort, signal: AbortSignal) => Promise<(screen: DebugScreen) => DebugScreen>,
): Need {
  return {
    key: `debug ${key}`,
    run: async ({ debug }, signal) => {
      const change =
        debug === undefined ? failed('There is no cluster here.') : await answerOf(ask(debug, signal), signal);
      return (state) => mapScreens(state, (screen) => (screen.kind === 'debug' ? change(screen) : screen));
    },
  };
}

async function answerOf(
  answer: Promise<(screen: DebugScreen) => DebugScreen>,
  signal: AbortSignal,
): Promise<(screen: DebugScreen) => DebugScreen> {
  try {
    return await answer;
  } catch (error) {
    signal.throwIfAborted();
    return failed(messageOf(error));
  }
}

function failed(failure: string): (screen: DebugScreen) => DebugScreen {
  return (screen) =>
    screen.phase.kind === 'proposing'
      ? { ...screen, phase: { ...screen.phase, failure } }
      : { ...screen, phase: { kind: 'cleaned', text: failure } };
}

interface Reader<Value> {
  read(ports: UiPorts, signal: AbortSignal): Promise<Reading<Value>>;
  /** The part of a screen that this fills, to see whether the answer is still wanted. */
  of(screen: Screen): Loaded<Value> | undefined;
  put(screen: Screen, loaded: Loaded<Value>): Screen;
}

function need<Value>(what: string, loaded: Loaded<Value>, reader: Reader<Value>): readonly Need[] {
  if (!isLoading(loaded)) return [];
  const { asked } = loaded;
  return [
    {
      key: `${what} ${String(asked)}`,
      run: async (ports, signal) => {
        const answer = await read(reader, ports, signal);
        return (state) =>
          mapScreens(state, (screen) =>
            reader.of(screen)?.asked === asked ? reader.put(screen, { asked, answered: asked, ...answer }) : screen,
          );
      },
    },
  ];
}

async function read<Value>(
  reader: Reader<Value>,
  ports: UiPorts,
  signal: AbortSignal,
): Promise<{ readonly reading: Reading<Value> } | { readonly failure: string }> {
  try {
    return { reading: await reader.read(ports, signal) };
  } catch (error) {
    signal.throwIfAborted();
    return { failure: messageOf(error) };
  }
}

/** Changes every open screen above the list. */
export function mapScreens(state: UiState, change: (screen: Screen) => Screen): UiState {
  const [list, ...rest] = state.screens;
  return { ...state, screens: [list, ...rest.map((screen) => change(screen))] };
}

/** What went wrong, in its own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
