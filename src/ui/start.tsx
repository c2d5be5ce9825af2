import { render } from 'ink';
import { guardTerminal, onProcessExit } from '../terminal/restore.ts';
import { exitCodeOf, onEndSignals } from '../terminal/signals.ts';
import type { TerminalOutput } from '../terminal/terminal.ts';
import { App } from './app.tsx';
import { Conductor } from './conductor.ts';
import type { UiOptions, UiPorts } from './ports.ts';
import { openedAt } from './state.ts';
import { UiStore } from './store.ts';

/** How often ages grow, in milliseconds. */
const ageInterval = 1000;

/** How long the last bytes may take to reach a terminal that is slow, in milliseconds: the person wants out. */
const patience = 100;

/**
 * Opens the live screen and settles with the exit code when the person has left it. Both streams must be terminals. Rejects only
 * for bugs; the terminal is in order in any case.
 */
export async function startUi(ports: UiPorts, options: UiOptions): Promise<number> {
  const { stdin, stdout } = options;
  const guard = guardTerminal({ stdin, stdout }, onProcessExit);
  const store = new UiStore(ports, options);
  const conductor = new Conductor(store, ports, options);
  const exit = Promise.withResolvers<number>();
  const give = [
    ports.board.subscribe(() => store.dispatch({ kind: 'board' })),
    store.subscribe(() => {
      conductor.follow();
      const code = store.getSnapshot().state.exit;
      if (code !== undefined) exit.resolve(code);
    }),
    onEndSignals((signal) => {
      if (signal === 'SIGINT' && conductor.inSession) return;
      exit.resolve(exitCodeOf(signal));
    }),
    onBrokenOutput(stdout, () => exit.resolve(1)),
    onAbort(options.close, () => exit.resolve(1)),
    every(ageInterval, () => store.tick()),
  ];
  const app = render(<App store={store} conductor={conductor} ascii={options.ascii} />, {
    stdin,
    stdout,
    alternateScreen: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    // Whoever opens the screen has seen that both ends are terminals; Ink would think otherwise where CI is set.
    interactive: true,
    maxFps: 60,
  });
  const unmounted = app.waitUntilExit();
  store.dispatch({ kind: 'board' });
  void options.goTo?.then((ref) => store.dispatch({ kind: 'settled', apply: (state) => openedAt(state, ref) }));
  try {
    return await Promise.race([exit.promise, unmounted.then(() => 0)]);
  } finally {
    const wasInSession = conductor.inSession;
    conductor.end();
    app.unmount();
    await Promise.race([unmounted.catch(() => undefined), wait(patience)]);
    if (wasInSession) guard.restore();
    guard.release();
    for (const giveBack of give) giveBack();
  }
}

/** The terminal is gone: nothing can be shown any more, and that is no bug. */
function onBrokenOutput(stdout: TerminalOutput, listener: () => void): () => void {
  stdout.on('error', listener);
  return () => stdout.off('error', listener);
}

function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal?.aborted === true) listener();
  signal?.addEventListener('abort', listener, { once: true });
  return () => signal?.removeEventListener('abort', listener);
}

function every(milliseconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

async function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
