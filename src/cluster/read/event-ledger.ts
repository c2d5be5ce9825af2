import type { EventFacts } from '../../model/event.ts';
import type { Reading } from '../../model/reading.ts';
import type { ObjectRef } from '../../model/ref.ts';
import type { CoreEvent } from '../../model/wire.ts';
import { newestFirst, readEvent } from '../../facts/event-facts.ts';

interface Page {
  readonly events: EventFacts[];
  reading: 'open' | { readonly asOf: number } | { readonly denied: string; readonly asOf: number };
}

/** Events of namespaces that were listed whole: they answer for every object in there without another request. */
export class EventLedger {
  readonly #pages = new Map<string, Page>();

  /** A list of a namespace's events begins; what it brought before is void. */
  begin(namespace: string): void {
    this.#pages.set(namespace, { events: [], reading: 'open' });
  }

  /** One event of that list. */
  add(namespace: string, event: CoreEvent): void {
    this.#pages.get(namespace)?.events.push(readEvent(event));
  }

  /** The list was read whole. */
  end(namespace: string, asOf: number): void {
    const page = this.#pages.get(namespace);
    if (page) page.reading = { asOf };
  }

  /** The list was refused for lack of rights, and so would be every part of it. */
  refuse(namespace: string, denied: string, asOf: number): void {
    this.#pages.set(namespace, { events: [], reading: { denied, asOf } });
  }

  /** The events of an object, newest first; nothing if its namespace was not listed. */
  of(ref: ObjectRef): Reading<readonly EventFacts[]> | undefined {
    const page = this.#pages.get(eventNamespace(ref));
    if (page === undefined || page.reading === 'open') return undefined;
    const { reading } = page;
    if ('denied' in reading) return { state: 'denied', reason: reading.denied, asOf: reading.asOf };
    return {
      state: 'present',
      value: newestFirst(page.events.filter((event) => isAbout(event, ref))),
      asOf: reading.asOf,
    };
  }
}

/** Where the events of an object live: those of objects without a namespace are in `default` (client-go tools/record). */
export function eventNamespace(ref: ObjectRef): string {
  return ref.namespace ?? 'default';
}

/** The kubelet writes a Node's name where its uid belongs, so a Node is known by its name. */
export function hasOwnUid(ref: ObjectRef): ref is ObjectRef & { readonly uid: string } {
  return ref.uid !== undefined && ref.kind !== 'Node';
}

function isAbout({ involved }: EventFacts, ref: ObjectRef): boolean {
  if (hasOwnUid(ref) && involved.uid !== undefined) return involved.uid === ref.uid;
  return involved.kind === ref.kind && involved.name === ref.name;
}
