import type { EventFacts } from '../model/event.ts';
import type { CoreEvent } from '../model/wire.ts';
import { inOrder, newestFirst, readEvent } from '../facts/event-facts.ts';
import { deploymentOfReplicaSet } from '../facts/owner.ts';

/** Bounds of what is kept: events of one object, and objects; those that were silent for longest go first. */
export interface EventLimits {
  readonly each: number;
  readonly subjects: number;
}

/** A cluster of 150,000 Pods with one in three complaining; each subject costs a kilobyte or two. */
const usual: EventLimits = { each: 50, subjects: 50_000 };

/** What an event is about: kind and names, and the uid where it is known. */
interface About {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly uid?: string;
}

/**
 * Events by the object they are about, newest first. They are kept longer than the server keeps them (an hour by default),
 * within bounds.
 */
export class EventStore {
  readonly #limits: EventLimits;
  readonly #bySubject = new Map<string, readonly EventFacts[]>(); // the longest silent first
  readonly #replicaSets = new Map<string, Set<string>>(); // Deployment → keys of its ReplicaSets

  constructor(limits: EventLimits = usual) {
    this.#limits = limits;
  }

  /** Adds or replaces an event; gives it back as it was read. */
  add(event: CoreEvent): EventFacts {
    const facts = readEvent(event);
    const key = subjectKey(facts.involved);
    this.#noteReplicaSet(facts.involved, key);
    const others = this.#bySubject.get(key) ?? [];
    this.#bySubject.delete(key);
    this.#bySubject.set(key, joined(facts, others, this.#limits.each));
    if (this.#bySubject.size > this.#limits.subjects) this.#forgetOldest();
    return facts;
  }

  /** Events of an object: those of its uid, and those that carry no uid but its kind and name. */
  of(about: About): readonly EventFacts[] {
    const named = this.#bySubject.get(nameKey(about)) ?? [];
    const own = about.uid === undefined ? [] : (this.#bySubject.get(about.uid) ?? []);
    return named.length === 0 ? own : newestFirst([...own, ...named]);
  }

  /** Events of the ReplicaSets that a Deployment's name points to, newest first. */
  ofReplicaSets(deployment: { readonly namespace?: string; readonly name: string }): readonly EventFacts[] {
    const keys = this.#replicaSets.get(nameKey({ ...deployment, kind: 'Deployment' }));
    return keys === undefined ? [] : newestFirst([...keys].flatMap((key) => this.#bySubject.get(key) ?? []));
  }

  /** Forgets the events of an object that is gone. */
  forget(uid: string): void {
    this.#bySubject.delete(uid);
  }

  #noteReplicaSet(involved: EventFacts['involved'], key: string): void {
    const deployment = deploymentKey(involved);
    if (deployment === undefined) return;
    this.#replicaSets.set(deployment, (this.#replicaSets.get(deployment) ?? new Set()).add(key));
  }

  #forgetOldest(): void {
    for (const [key, events] of this.#bySubject) {
      this.#bySubject.delete(key);
      const deployment = events[0] && deploymentKey(events[0].involved);
      const keys = deployment === undefined ? undefined : this.#replicaSets.get(deployment);
      keys?.delete(key);
      if (deployment !== undefined && keys?.size === 0) this.#replicaSets.delete(deployment);
      return;
    }
  }
}

/** The list with the event at its place, without its older form, not longer than `most`. */
function joined(event: EventFacts, others: readonly EventFacts[], most: number): readonly EventFacts[] {
  const list = others.filter((each) => each.uid !== event.uid || event.uid === '');
  const at = list.findIndex((each) => inOrder(event, each) <= 0);
  list.splice(at < 0 ? list.length : at, 0, event);
  if (list.length > most) list.length = most;
  return list;
}

/** Key of the Deployment above a ReplicaSet. */
function deploymentKey(involved: EventFacts['involved']): string | undefined {
  const name = involved.kind === 'ReplicaSet' ? deploymentOfReplicaSet(involved.name) : undefined;
  return name === undefined ? undefined : nameKey({ ...involved, kind: 'Deployment', name });
}

/** The uid; kind and name only where there is none (a recreated Pod of the same name must not inherit events). */
function subjectKey(involved: EventFacts['involved']): string {
  return involved.uid ?? nameKey(involved);
}

function nameKey(about: About): string {
  return `${about.kind}/${about.namespace ?? ''}/${about.name}`;
}
