import type { EventFacts } from '../model/event.ts';
import type { CoreEvent } from '../model/wire.ts';
import { parseTime } from './time.ts';

const combined = '(combined from similar events): ';

/**
 * One shape for both API forms of an Event: core/v1 and events.k8s.io (whose series and eventTime the scheduler uses, with
 * `count` and the two timestamps empty). Fields of a wrong type count as empty.
 */
export function readEvent(event: CoreEvent): EventFacts {
  const newShape = event as CoreEvent & NewShape; // events.k8s.io/v1 names in a List read from a file
  const involved = event.involvedObject ?? newShape.regarding ?? {};
  const eventTime = parseTime(event.eventTime);
  const first = parseTime(event.firstTimestamp ?? newShape.deprecatedFirstTimestamp) || eventTime;
  const last =
    parseTime(event.series?.lastObservedTime) ||
    parseTime(event.lastTimestamp ?? newShape.deprecatedLastTimestamp) ||
    eventTime ||
    parseTime(event.metadata?.creationTimestamp);
  const message = text(event.message ?? newShape.note);
  const host = text(event.source?.host ?? newShape.deprecatedSource?.host);
  const container = /\{([^{}]+)\}$/.exec(text(involved.fieldPath))?.[1];
  const namespace = text(involved.namespace);
  const uid = text(involved.uid);
  return {
    uid: text(event.metadata?.uid),
    name: text(event.metadata?.name),
    type: event.type === 'Warning' ? 'Warning' : 'Normal',
    reason: text(event.reason),
    message: message.startsWith(combined) ? message.slice(combined.length) : message,
    count: atLeastOne(event.series?.count ?? event.count ?? newShape.deprecatedCount),
    first: first || last,
    last: Math.max(first, last),
    component:
      text(event.source?.component) ||
      text(event.reportingComponent) ||
      text(newShape.deprecatedSource?.component) ||
      text(newShape.reportingController),
    ...(host ? { host } : {}),
    involved: {
      kind: text(involved.kind),
      ...(namespace ? { namespace } : {}),
      name: text(involved.name),
      ...(uid ? { uid } : {}),
    },
    ...(container ? { container } : {}),
  };
}

/** Anybody may write events, and one with a field of a wrong type must not cost the others. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function atLeastOne(value: unknown): number {
  return typeof value === 'number' && value > 1 ? value : 1;
}

interface NewShape {
  readonly regarding?: CoreEvent['involvedObject'];
  readonly note?: string;
  readonly reportingController?: string;
  readonly deprecatedCount?: number;
  readonly deprecatedFirstTimestamp?: string;
  readonly deprecatedLastTimestamp?: string;
  readonly deprecatedSource?: { readonly component?: string; readonly host?: string };
}

/** Newest first; equal times by uid, then by what they say, so that the order of arrival never shows. */
export function newestFirst(events: readonly EventFacts[]): readonly EventFacts[] {
  return [...events].sort(inOrder);
}

/** Compares two events the way `newestFirst` orders them. */
export function inOrder(a: EventFacts, b: EventFacts): number {
  return (
    b.last - a.last ||
    b.first - a.first ||
    compareText(a.uid, b.uid) ||
    compareText(a.name, b.name) ||
    compareText(a.reason, b.reason) ||
    compareText(a.message, b.message) ||
    b.count - a.count
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
