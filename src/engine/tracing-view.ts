import { wantKey } from '../model/reading.ts';
import type { Answer, ListScope, Reading, View, Want } from '../model/reading.ts';
import type { EventFacts } from '../model/event.ts';
import type { Kind, KindMap } from '../model/wire.ts';
import type { ObjectRef } from '../model/ref.ts';

/** Answers that were given so far, by `wantKey`. */
export type Memory = ReadonlyMap<string, Answer>;

const unread = { state: 'unread' } as const;

/** A view over a memory that notes every read: what a subject's findings depend on, and what they still want. */
export class TracingView implements View {
  readonly now: number;
  readonly #memory: Memory;
  readonly #trace = new Map<
    string,
    { readonly want: Want; readonly state: Reading<unknown>['state']; readonly reason: string }
  >();

  constructor(memory: Memory, now: number) {
    this.#memory = memory;
    this.now = now;
  }

  object<K extends Kind>(of: K, name: string, namespace?: string): Reading<KindMap[K]> {
    const want: Want = { kind: 'object', of, name, ...(namespace === undefined ? {} : { namespace }) };
    // The memory is keyed by kind, so an answer under this key holds an object of this kind.
    return this.#read<KindMap[K]>(want, 'object');
  }

  list<K extends Kind>(of: K, scope: ListScope = {}): Reading<readonly KindMap[K][]> {
    return this.#read<readonly KindMap[K][]>({ kind: 'list', of, scope }, 'list');
  }

  events(ref: ObjectRef): Reading<readonly EventFacts[]> {
    return this.#read<readonly EventFacts[]>({ kind: 'events', ref }, 'events');
  }

  log(pod: ObjectRef, container: string, previous: boolean): Reading<string> {
    const want: Want = {
      kind: 'log',
      namespace: pod.namespace ?? '',
      pod: pod.name,
      ...(pod.uid === undefined ? {} : { uid: pod.uid }),
      container,
      previous,
    };
    return this.#read<string>(want, 'log');
  }

  /** What was read and is not known yet, in the order in which it was asked. */
  wants(): readonly Want[] {
    return [...this.#trace.values()].filter((read) => read.state === 'unread').map((read) => read.want);
  }

  /** What was asked and refused. */
  denials(): readonly { readonly want: Want; readonly reason: string }[] {
    return [...this.#trace.values()].filter((read) => read.state === 'denied');
  }

  /** Keys of everything that was read, answered or not. */
  trace(): readonly string[] {
    return [...this.#trace.keys()];
  }

  #read<Value>(want: Want, kind: Answer['kind']): Reading<Value> {
    const key = wantKey(want);
    const answer = this.#memory.get(key);
    const reading: Reading<unknown> = answer?.kind === kind ? answer.reading : unread;
    this.#trace.set(key, { want, state: reading.state, reason: reading.state === 'denied' ? reading.reason : '' });
    return reading as Reading<Value>; // the key names kind and shape; see object()
  }
}
