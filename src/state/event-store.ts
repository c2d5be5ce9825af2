import type { EventFacts } from '../model/event.ts';
import type { CoreEvent } from '../model/wire.ts';
import { newestFirst, readEvent } from '../facts/event-facts.ts';

const keptForEach = 50;

/**
 * Events by the object they are about. They are kept longer than the server keeps them (an hour by default), at most
 * fifty of each object, newest first.
 */
export class EventStore {
  readonly #bySubject = new Map<string, readonly EventFacts[]>();

  /** Adds or replaces an event; gives back the key of the object it is about. */
  add(event: CoreEvent): string {
    const facts = readEvent(event);
    const key = subjectKey(facts.involved);
    const others = (this.#bySubject.get(key) ?? []).filter((each) => each.uid !== facts.uid || facts.uid === '');
    this.#bySubject.set(key, newestFirst([facts, ...others]).slice(0, keptForEach));
    return key;
  }

  /** Events of an object: those of its uid, and those that carry no uid but its kind and name. */
  of(ref: {
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
    readonly uid?: string;
  }): readonly EventFacts[] {
    const named = this.#bySubject.get(nameKey(ref)) ?? [];
    const own = ref.uid === undefined ? [] : (this.#bySubject.get(ref.uid) ?? []);
    return named.length === 0 ? own : newestFirst([...own, ...named]);
  }

  /** Every object that events are known of, with its events. */
  all(): IterableIterator<readonly EventFacts[]> {
    return this.#bySubject.values();
  }

  /** Forgets the events of an object that is gone. */
  forget(uid: string): void {
    this.#bySubject.delete(uid);
  }
}

/** The uid; kind and name only where there is none (a recreated Pod of the same name must not inherit events). */
function subjectKey(involved: EventFacts['involved']): string {
  return involved.uid ?? nameKey(involved);
}

function nameKey(ref: { readonly kind: string; readonly namespace?: string; readonly name: string }): string {
  return `${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
}
