import { containerNames } from '../facts/container-names.ts';
import { isKind } from '../facts/resources.ts';
import type { LiveInvestigation } from '../investigate/live.ts';
import type { DebugPort } from '../model/debug.ts';
import type { EventFacts } from '../model/event.ts';
import type { Diagnosis } from '../model/finding.ts';
import type { Answer, Reading, Want } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { redactText } from '../recording/redact-text.ts';
import { sanitise } from '../terminal/sanitise.ts';
import { cleanBoard } from './clean-board.ts';
import { cleanText } from './cleanse.ts';
import { objectText } from './object-text.ts';
import { readOne } from './read-one.ts';
import type { UiPorts } from '../ui/ports.ts';

/**
 * The screen's way to the rest of the program. What it reads comes from the same source as the diagnoses. `addressed` names the
 * cluster in the commands of a diagnosis.
 */
export function uiPorts(
  source: Source,
  live: LiveInvestigation,
  debug: DebugPort | undefined,
  addressed: (diagnosis: Diagnosis) => Diagnosis,
): UiPorts {
  const clean = cleanBoard(live.board, addressed);
  const ask = (want: Want, signal: AbortSignal): Promise<Answer> => source.answer(want, signal);
  return {
    board: clean.board,
    focus: (refs) => live.focus(refs),
    diagnosisOf(ref) {
      const diagnosis = live.diagnosisOf(ref);
      return diagnosis && clean.diagnosis(diagnosis);
    },
    setNamespaces: (namespaces) => live.setNamespaces(namespaces),
    now: () => source.now(),
    async listNamespaces(signal) {
      const answer = await ask({ kind: 'list', of: 'Namespace', scope: {} }, signal);
      return answer.kind === 'list' ? mapped(answer.reading, (items) => items.map(nameOf).sort()) : unread;
    },
    async listContainers(pod, signal) {
      return mapped(await readOne(source, 'Pod', pod, signal), containerNames);
    },
    async readLog(pod, container, previous, signal) {
      const uid = pod.uid === undefined ? {} : { uid: pod.uid };
      const want = { kind: 'log', namespace: pod.namespace ?? '', pod: pod.name, ...uid, container, previous } as const;
      const answer = await ask(want, signal);
      return answer.kind === 'log'
        ? mapped(answer.reading, (text) => redactText(sanitise(text, { newlines: true })))
        : unread;
    },
    async readEvents(ref, signal): Promise<Reading<readonly EventFacts[]>> {
      const answer = await ask({ kind: 'events', ref }, signal);
      return answer.kind === 'events' ? mapped(answer.reading, (events) => events.map(redacted)) : unread;
    },
    async readObject(ref, signal) {
      if (!isKind(ref.kind)) return unread;
      const reading = await readOne(source, ref.kind, ref, signal);
      return reading.state === 'present' ? { ...reading, value: await objectText(ref.kind, reading.value) } : reading;
    },
    ...(debug === undefined ? {} : { debug }),
  };
}

function redacted(event: EventFacts): EventFacts {
  return { ...event, message: cleanText(event.message) };
}

const unread = { state: 'unread' } as const;

function mapped<Value, Other>(reading: Reading<Value>, map: (value: Value) => Other): Reading<Other> {
  return reading.state === 'present' ? { ...reading, value: map(reading.value) } : reading;
}

function nameOf(item: { readonly metadata?: { readonly name?: string } }): string {
  return item.metadata?.name ?? '';
}
