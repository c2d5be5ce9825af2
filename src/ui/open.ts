import { describeRef, type ObjectRef } from '../model/ref.ts';
import type { Command } from './keymap.ts';
import type { Scene } from './scene.ts';
import { asked, push, unasked, type UiState, type Viewed } from './state.ts';
import { podOf, subjectOf, type Subjected } from './subject.ts';

/** Opens the log of the Pod behind a subject, at the container of its first finding. */
export function openLog(state: UiState, viewed: Viewed, scene: Scene, previous: boolean): UiState {
  const subject = subjectOf(viewed, scene);
  const pod = podOf(subject);
  if (!pod) return withoutPod(state, subject.ref);
  const container = subject.diagnosis?.findings[0]?.container;
  return push(state, {
    kind: 'log',
    viewed: { ...viewed, ref: pod },
    containers: asked,
    ...(container === undefined ? {} : { container }),
    previous,
    text: container === undefined ? unasked : asked,
    offset: 'end',
    search: { text: '', typing: false },
    wrapped: true,
  });
}

/** What works alike on the list and on a diagnosis: events, YAML, the debug container, the name on the clipboard. */
export function openView(state: UiState, viewed: Viewed, command: Command, scene: Scene): UiState {
  const subject = subjectOf(viewed, scene);
  const search = { text: '', typing: false };
  const found: Viewed = { ...viewed, ref: subject.ref };
  if (command === 'events') return push(state, { kind: 'events', viewed: found, events: asked, offset: 0, search });
  if (command === 'yaml')
    return push(state, { kind: 'yaml', viewed: found, text: asked, offset: 0, search, wrapped: false });
  if (command === 'copy-name') return copy(state, subject.ref.name);
  return command === 'debug' && scene.canDebug ? openDebug(state, viewed, subject) : state;
}

/** Nothing is done by it: it asks what would be done. */
function openDebug(state: UiState, viewed: Viewed, subject: Subjected): UiState {
  const pod = podOf(subject);
  if (!pod) return withoutPod(state, subject.ref);
  const root = subject.diagnosis?.findings[0];
  const wishes = {
    ...(root === undefined ? {} : { cause: root.id }),
    ...(root?.container === undefined ? {} : { target: root.container }),
  };
  return push(state, {
    kind: 'debug',
    viewed: { ...viewed, ref: pod },
    wishes,
    phase: { kind: 'proposing', attempt: 1 },
    chosen: 0,
    offset: 0,
  });
}

/** Puts a text on the clipboard, and on the screen for those whose terminal has none. */
export function copy(state: UiState, text: string): UiState {
  return {
    ...state,
    copied: { serial: (state.copied?.serial ?? 0) + 1, text },
    notice: { text: `Sent to the clipboard: ${text}`, tone: 'good' },
  };
}

function withoutPod(state: UiState, ref: ObjectRef): UiState {
  return { ...state, notice: { text: `${describeRef(ref)} has no Pod to look into.`, tone: 'warning' } };
}
