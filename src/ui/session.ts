import type { DebugOutcome, DebugPort, DebugProgress } from '../model/debug.ts';
import { handOver, type Suspend } from '../terminal/hand-over.ts';
import { sanitise } from '../terminal/sanitise.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { mapScreens, messageOf } from './needs.ts';
import type { DebugPhase, UiState } from './state.ts';

/** Hands the terminal to a debug session and tells what came of it. Never rejects: a failure is an outcome. */
export async function runSession(
  port: DebugPort,
  { proposal, request }: Extract<DebugPhase, { kind: 'session' }>,
  suspend: Suspend,
  terminal: Terminal,
  ended: AbortSignal,
): Promise<(state: UiState) => UiState> {
  const outcome = await outcomeOf(
    handOver(suspend, terminal, (streams, cancelled) => {
      const signal = AbortSignal.any([cancelled, ended]);
      const tell = ({ text }: DebugProgress): void => void terminal.stdout.write(`${sanitise(text)}\r\n`);
      return request.kind === 'start'
        ? port.start(proposal, streams, tell, signal)
        : port.reattach(proposal, request.name, streams, tell, signal);
    }),
  );
  return (state) =>
    mapScreens(state, (screen) =>
      screen.kind === 'debug'
        ? { ...screen, phase: { kind: 'ended', proposal, outcome }, chosen: 0, offset: 0 }
        : screen,
    );
}

async function outcomeOf(session: Promise<DebugOutcome>): Promise<DebugOutcome> {
  try {
    return await session;
  } catch (error) {
    return { note: `The session failed: ${messageOf(error)}` };
  }
}
