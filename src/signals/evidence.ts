import type { EventFacts } from '../model/event.ts';
import type { Evidence } from '../model/finding.ts';
import { describeRef } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import { formatTime } from '../facts/time.ts';

/** A field of an object, as read. */
export function field(object: ObjectRef, path: string, value: string | number | boolean, at?: number): Evidence {
  return { kind: 'field', object: describeRef(object), path, value: String(value), ...stamp(at) };
}

/** A condition of an object: `type`, and what it says. */
export function condition(
  object: ObjectRef,
  said: { readonly type: string; readonly status: string; readonly reason: string; readonly message: string },
  at?: number,
): Evidence {
  const value = [said.status, said.reason, said.message].filter((part) => part !== '').join(' ');
  return { kind: 'condition', object: describeRef(object), path: said.type, value, ...stamp(at) };
}

/** An event, its count where it repeated. */
export function eventEvidence(event: EventFacts): Evidence {
  const times = event.count > 1 ? ` (${event.count} times)` : '';
  return {
    kind: 'event',
    object: describeRef(event.involved),
    path: event.reason,
    value: `${event.message}${times}`,
    ...stamp(event.last),
  };
}

/** A line of a container's log. */
export function logLine(pod: ObjectRef, container: string, previous: boolean, line: string): Evidence {
  return {
    kind: 'log',
    object: describeRef(pod),
    path: `log ${container}${previous ? ' (previous)' : ''}`,
    value: line,
  };
}

/** Something that was read and is not there. */
export function absence(object: ObjectRef, value = 'not found', asOf?: number): Evidence {
  return { kind: 'absence', object: describeRef(object), path: '', value, ...stamp(asOf) };
}

function stamp(at: number | undefined): { readonly at?: string } {
  return at === undefined || at <= 0 ? {} : { at: formatTime(at) };
}
