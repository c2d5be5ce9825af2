import { formatTime } from '../facts/time.ts';
import type { EventFacts } from '../model/event.ts';
import type { ApiObject, CoreEvent } from '../model/wire.ts';

/** An Event of the core API with the same facts, for files. */
export function eventObject(facts: EventFacts): ApiObject & CoreEvent {
  const { involved, host, container } = facts;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: facts.name,
      ...(involved.namespace === undefined ? {} : { namespace: involved.namespace }),
      ...(facts.uid === '' ? {} : { uid: facts.uid }),
    },
    type: facts.type,
    reason: facts.reason,
    message: facts.message,
    count: facts.count,
    ...(facts.first === 0 ? {} : { firstTimestamp: formatTime(facts.first) }),
    ...(facts.last === 0 ? {} : { lastTimestamp: formatTime(facts.last) }),
    source: { component: facts.component, ...(host === undefined ? {} : { host }) },
    involvedObject: { ...involved, ...(container === undefined ? {} : { fieldPath: `spec.containers{${container}}` }) },
  };
}
