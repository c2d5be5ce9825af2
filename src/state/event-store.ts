import type { EventFacts } from '../model/event.ts';
import type { CoreEvent } from '../model/wire.ts';
import { newestFirst, readEvent } from '../facts/event-facts.ts';
import { deploymentOfReplicaSet } from '../facts/owner.ts';

const keptForEach = 50;

/**
 * Events by the object they are about. They are kept longer than the server keeps them (an hour by default), at most
 * fifty of each object, newest first.
 */
export class EventStore {
  readonly #bySubject = new Map<string, readonly EventFacts[]>();
  readonly #replicaSets = new Map<string, Set<string>>(); // Deployment → keys of its ReplicaSets

  /** Adds or replaces an event; gives back the key of the object it is about. */
  add(event: CoreEvent): string {
    const facts = readEvent(event);
    const key = subjectKey(facts.involved);
    this.#noteReplicaSet(facts.involved, key);
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

  /** Events of the ReplicaSets that a Deployment's name points to, newest first. */
  ofReplicaSets(deployment: { readonly namespace?: string; readonly name: string }): readonly EventFacts[] {
    const keys = this.#replicaSets.get(nameKey({ ...deployment, kind: 'Deployment' })) ?? new Set();
    return newestFirst([...keys].flatMap((key) => this.#bySubject.get(key) ?? []));
  }

  #noteReplicaSet(involved: EventFacts['involved'], key: string): void {
    const name = involved.kind === 'ReplicaSet' ? deploymentOfReplicaSet(involved.name) : undefined;
    if (name === undefined) return;
    const deployment = nameKey({ ...involved, kind: 'Deployment', name });
    this.#replicaSets.set(deployment, (this.#replicaSets.get(deployment) ?? new Set()).add(key));
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
