import type { EventFacts } from '../model/event.ts';
import { parseAutoscaler } from '../grammars/autoscaler.ts';
import type { AutoscalerWord } from '../grammars/autoscaler.ts';
import { eventEvidence } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** An autoscaler spoke of a Pod that waits for a node. */
export interface AutoscalerSaid extends Signal {
  readonly word: AutoscalerWord;
  /** Milliseconds since it said so last. */
  readonly age: number;
}

/** A node that is being made registers within this time, else something is wrong with it, in milliseconds (failure catalogue §4). */
export const scaleUpPatience = 15 * 60 * 1000;

/** The newest word of an autoscaler on a Pod without a node. */
export function autoscalerSaid(subject: SubjectFacts, view: { readonly now: number }): readonly AutoscalerSaid[] {
  if (subject.kind !== 'pod' || subject.pod.status?.phase !== 'Pending' || subject.pod.spec?.nodeName) return [];
  const newest = newestWord(subject.events);
  if (newest === undefined) return [];
  const { word, event } = newest;
  return [
    {
      state: 'active',
      since: event.first,
      evidence: [eventEvidence(event)],
      word,
      age: Math.max(0, view.now - event.last),
    },
  ];
}

/** Is a node on its way, as far as an autoscaler's last word goes? */
export function isScalingUp(events: readonly EventFacts[], now: number): boolean {
  const newest = newestWord(events);
  return newest !== undefined && isHopeful(newest.word) && now - newest.event.last < scaleUpPatience;
}

/** Does the word promise a node? */
export function isHopeful({ kind }: AutoscalerWord): boolean {
  return kind === 'scaling-up' || kind === 'nominated';
}

function newestWord(
  events: readonly EventFacts[],
): { readonly word: AutoscalerWord; readonly event: EventFacts } | undefined {
  for (const event of events) {
    const word = parseAutoscaler(event.reason, event.message);
    if (word) return { word, event };
  }
  return undefined;
}
