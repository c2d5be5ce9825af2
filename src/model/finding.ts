import type { ObjectRef } from './ref.ts';

export type Severity = 'critical' | 'error' | 'warning' | 'info';

/** From gravest to lightest. */
export const severities: readonly Severity[] = ['critical', 'error', 'warning', 'info'];

/** `certain`: a typed field or an exact message; `likely`: text with consistent timing; `possible`: one weak sign. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Where a finding stands in time. Only `active` and `recovering` speak of the present. */
export type FindingState = 'active' | 'recovering' | 'recovered' | 'historic';

/** `family/name`, the path of the cause's file below `src/causes`; never renamed or reused. */
export type CauseId = `${string}/${string}`;

export type EvidenceKind = 'field' | 'condition' | 'event' | 'log' | 'absence';

/** One thing that was read. `at` is the time the thing itself carries (RFC 3339), if any. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** `Pod shop/cart-7d9-x`, as `describeRef` writes it. */
  readonly object: string;
  /** Field path, event reason, or `log app (previous)`. */
  readonly path: string;
  readonly value: string;
  readonly at?: string;
}

/** Who has to act on a remedy. */
export type Actor = 'app' | 'platform' | 'registry' | 'cluster';

export type Effect = 'read-only' | 'mutating' | 'destructive';

/** A next step. `command` has real names filled in; `<…>` marks what only a person can fill in. */
export interface Remedy {
  readonly text: string;
  readonly command?: string;
  readonly effect: Effect;
  readonly by: Actor;
}

export type Role = 'root' | 'contributing' | 'alternative' | 'advice';

/** A cause seen on a subject; the JSON contract of design §4.1. */
export interface Finding {
  readonly id: CauseId;
  readonly role: Role;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly certainty: Certainty;
  readonly container?: string;
  readonly title: string;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  /** From root to symptom; ends in `symptom/…` where one shows. */
  readonly chain: readonly CauseId[];
  readonly settles?: string;
  /** Other subjects of the same shared cause, as `describeRef` writes them. */
  readonly members?: readonly string[];
  /** The sibling that was looked into, when this subject itself was not. */
  readonly inferredFrom?: string;
  readonly remedies: readonly Remedy[];
  readonly since?: string;
  readonly docs?: string;
}

/** What an answer is about. */
export interface Subject extends ObjectRef {
  readonly node?: string;
  /** `firstRevision`: its template was never changed, so there is nothing to go back to. */
  readonly owner?: { readonly kind: string; readonly name: string; readonly firstRevision?: true };
}

export type Health = 'Healthy' | 'Progressing' | 'Degraded' | 'Failing' | 'Unknown';

/** Something that could not be read, and what that costs the answer. */
export interface NotSeen {
  readonly resource: string;
  readonly scope: string;
  readonly reason: string;
  readonly effect: string;
}

/** One item of the answer. `findings` are ordered: roots first, gravest first. */
export interface Diagnosis {
  readonly subject: Subject;
  /** The STATUS word as kubectl prints it. */
  readonly status: string;
  readonly health: Health;
  readonly findings: readonly Finding[];
  readonly notSeen: readonly NotSeen[];
}
