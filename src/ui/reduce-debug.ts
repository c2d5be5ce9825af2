import type { Command } from './keymap.ts';
import { debugChoices, type DebugChoice } from './screens/debug.ts';
import { pop, replaceTop, type DebugScreen, type UiState } from './state.ts';

/** What a command does where a debug container is confirmed. Nothing is done but the choice under the cursor, by its own key. */
export function reduceDebug(state: UiState, screen: DebugScreen, command: Command): UiState {
  const choices = debugChoices(screen.phase);
  const chosen = Math.min(screen.chosen, choices.length - 1);
  if (command === 'next-choice') {
    return replaceTop(state, { ...screen, chosen: Math.max(0, Math.min(chosen + 1, choices.length - 1)) });
  }
  if (command === 'previous-choice') return replaceTop(state, { ...screen, chosen: Math.max(0, chosen - 1) });
  const choice = command === 'choose' ? choices[chosen] : undefined;
  return choice === undefined ? state : act(state, screen, choice);
}

function act(state: UiState, screen: DebugScreen, choice: DebugChoice): UiState {
  const { phase } = screen;
  switch (choice.kind) {
    case 'leave':
      return pop(state);
    case 'retry':
      return replaceTop(state, proposing(screen));
    case 'instead':
      return replaceTop(state, proposing({ ...screen, wishes: { ...screen.wishes, ...choice.wishes } }));
    case 'session':
      return phase.kind === 'confirm'
        ? replaceTop(state, {
            ...screen,
            phase: { kind: 'session', proposal: phase.proposal, request: choice.request },
          })
        : state;
    case 'clean-up':
      return phase.kind === 'ended'
        ? replaceTop(state, { ...screen, phase: { ...phase, kind: 'cleaning' }, chosen: 0 })
        : state;
  }
}

function proposing(screen: DebugScreen): DebugScreen {
  const attempt = screen.phase.kind === 'proposing' ? screen.phase.attempt + 1 : 1;
  return { ...screen, phase: { kind: 'proposing', attempt }, chosen: 0, offset: 0 };
}
