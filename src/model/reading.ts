import type { Kind, KindMap } from './wire.ts';
import type { EventFacts } from './event.ts';
import type { ObjectRef } from './ref.ts';

/**
 * How a read ended. `unread` becomes a want, `denied` becomes "not seen"; only `absent` proves that something is missing.
 * `passing`: trouble on the way that may be over soon, not a refusal.
 */
export type Reading<Value> =
  | { readonly state: 'present'; readonly value: Value; readonly asOf: number }
  | { readonly state: 'absent'; readonly asOf: number }
  | { readonly state: 'denied'; readonly reason: string; readonly asOf: number; readonly passing?: true }
  | { readonly state: 'unread' };

/** Narrows a list on the server. */
export interface ListScope {
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** One thing to read. Two equal wants have the same `wantKey`. */
export type Want =
  | { readonly kind: 'object'; readonly of: Kind; readonly namespace?: string; readonly name: string }
  | { readonly kind: 'list'; readonly of: Kind; readonly scope: ListScope }
  | { readonly kind: 'events'; readonly ref: ObjectRef }
  | {
      readonly kind: 'log';
      readonly namespace: string;
      readonly pod: string;
      readonly uid?: string;
      readonly container: string;
      readonly previous: boolean;
    };

/** Identity of a want, for deduplication and memory. */
export function wantKey(want: Want): string {
  switch (want.kind) {
    case 'object':
      return `object|${want.of}|${want.namespace ?? ''}|${want.name}`;
    case 'list':
      return `list|${want.of}|${want.scope.namespace ?? ''}|${want.scope.labelSelector ?? ''}|${want.scope.fieldSelector ?? ''}`;
    case 'events':
      return `events|${want.ref.kind}|${want.ref.namespace ?? ''}|${want.ref.name}|${want.ref.uid ?? ''}`;
    case 'log':
      return `log|${want.namespace}|${want.pod}|${want.uid ?? ''}|${want.container}|${String(want.previous)}`;
  }
}

/** The value that answers each kind of want. */
export type Answer =
  | { readonly kind: 'object'; readonly reading: Reading<KindMap[Kind]> }
  | { readonly kind: 'list'; readonly reading: Reading<readonly KindMap[Kind][]> }
  | { readonly kind: 'events'; readonly reading: Reading<readonly EventFacts[]> }
  | { readonly kind: 'log'; readonly reading: Reading<string> };

/**
 * What a signal or a cause reads through. It remembers every read: what was `unread` is wanted, and the trace of all
 * reads is what a finding depends on. Never fetches.
 */
export interface View {
  /** Milliseconds since the epoch: the instant the question is asked about. */
  readonly now: number;
  object<K extends Kind>(of: K, name: string, namespace?: string): Reading<KindMap[K]>;
  list<K extends Kind>(of: K, scope?: ListScope): Reading<readonly KindMap[K][]>;
  /** Every event known of an object, newest first; joined on its uid where one is given. */
  events(ref: ObjectRef): Reading<readonly EventFacts[]>;
  /** The tail of a container's log; `previous` is the run before the current one. An empty text means there are no logs. */
  log(pod: ObjectRef, container: string, previous: boolean): Reading<string>;
}
