import type { ApiObject } from './wire.ts';

/** One container's log, or the tail of it. An empty text: there are no logs; no entry: unknown. */
export interface LogEntry {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous?: boolean;
  readonly text: string;
}

/** "This kind was read whole": what is not among the objects does not exist. Plural resource name, as in the API path. */
export interface ListedEntry {
  readonly resource: string;
  readonly namespace?: string;
}

/** What the server answered for one object that is not among the objects. */
export interface AnswerEntry {
  readonly ref: { readonly kind: string; readonly namespace?: string; readonly name: string };
  readonly code: number;
  readonly reason?: string;
  readonly at?: string;
}

/** Everything known at one instant, and what is missing (design §4.2). All times are RFC 3339. */
export interface Snapshot {
  readonly apiVersion: 'pod-doctor/v1';
  readonly kind: 'Snapshot';
  readonly capturedAt?: string;
  readonly context?: string;
  /** The namespaces that were asked about; Pods of others are surroundings. None = the whole cluster, or whatever is there. */
  readonly namespaces?: readonly string[];
  readonly objects: readonly ApiObject[];
  readonly logs?: readonly LogEntry[];
  readonly listed?: readonly ListedEntry[];
  readonly answers?: readonly AnswerEntry[];
}
