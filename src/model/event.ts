import type { ObjectRef } from './ref.ts';

/** An Event in one shape, whichever of the two API forms it came in (facts/event-facts.ts). */
export interface EventFacts {
  readonly uid: string;
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  /** Without the `(combined from similar events): ` prefix. */
  readonly message: string;
  readonly count: number;
  /** Milliseconds since the epoch; 0 where the event carries no time at all. */
  readonly first: number;
  readonly last: number;
  /** `kubelet`, `default-scheduler`, … */
  readonly component: string;
  readonly host?: string;
  readonly involved: ObjectRef;
  /** Container named by `involvedObject.fieldPath`. */
  readonly container?: string;
  /** Namespace and name of the Event itself. */
  readonly name: string;
}
