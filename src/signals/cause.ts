import type { CauseId, Certainty, Evidence, Remedy, Role, Severity, Subject } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SignalKind, SignalMap } from './index.ts';

/** Stages of a Pod's life in order: the earliest that is not passed is where the cause lies (failure catalogue §4.4). */
export const stages = [
  'node',
  'terminating',
  'created',
  'gated',
  'scheduled',
  'admitted',
  'volumes',
  'sandbox',
  'image',
  'config',
  'create',
  'start',
  'running',
  'startup',
  'ready',
  'gates',
  'service',
  'outcome',
] as const;

export type Stage = (typeof stages)[number];

/** What one finding of a cause is about; correlation joins findings of the same wider scope. */
export type CauseScope = 'container' | 'pod' | 'workload' | 'claim' | 'node' | 'namespace' | 'registry';

/** Which way of debugging helps: an ephemeral container beside it, a copy with another command, or neither. */
export interface DebugHint {
  readonly way: 'ephemeral' | 'copy' | 'none';
  readonly profile?: 'general' | 'netadmin' | 'sysadmin';
  /** A first command that is worth typing there. */
  readonly tryFirst?: string;
}

/** What a cause says of what it saw. Names the specifics that were read; never blames. */
export interface Telling {
  /** One line that stands alone. */
  readonly title: string;
  /** One or two sentences. */
  readonly why: string;
  readonly certainty: Certainty;
  /** What would confirm or refute it. */
  readonly settles?: string;
  readonly remedies: readonly Remedy[];
  /** What was read besides the signal's own evidence. */
  readonly evidence?: readonly Evidence[];
  /** Where this sighting is graver or lighter than the cause in general. */
  readonly severity?: Severity;
  /** Where this sighting must not be the root while there is another: one reason among several of the same signal. */
  readonly role?: Role;
  /** Breaks ties between causes of the same gravity and certainty: the higher comes first. */
  readonly weight?: number;
}

/** A whole small snapshot on which the cause is (hit) or is not (miss) the root. Run as tests, printed by `explain`. */
export interface Example {
  /** A fact in the present tense. */
  readonly says: string;
  readonly snapshot: Snapshot;
  /** The subject, where the snapshot holds more than one Pod or none. */
  readonly subject?: { readonly kind: string; readonly name: string };
}

interface CauseFacts<K extends SignalKind> {
  /** Equals its path below `src/causes`. */
  readonly id: CauseId;
  /** The kind of signal it looks at. */
  readonly on: K;
  readonly scope: CauseScope;
  readonly stage: Stage;
  readonly severity: Severity;
  /** Does waiting cure it? */
  readonly heals: 'no' | 'maybe' | 'yes';
  /** The wider cause that this one refines; a finding of this one silences its parent's. */
  readonly parent?: CauseId;
  readonly debug?: DebugHint;
  /** One sentence for `explain` and the docs: what happens and why. */
  readonly summary: string;
  /** Path below https://kubernetes.io/docs, e.g. `/concepts/containers/images/`. */
  readonly docs?: string;
  /** Called by tests, `explain` and the docs only, so that starting up does not build them. */
  examples(): { readonly hits: readonly Example[]; readonly misses: readonly Example[] };
}

/** What a cause says for itself where a definer of its family adds all that its kin have in common. */
export type OwnFacts = Pick<CauseFacts<SignalKind>, 'id' | 'summary' | 'examples'>;

/** How a cause is written: `find` recognises, `tell` puts into words. Both are pure and total. */
export interface CauseDefinition<K extends SignalKind, Seen> extends CauseFacts<K> {
  find(signal: SignalMap[K], view: View): Seen | undefined;
  /** `about` gives the real names for titles and commands. */
  tell(seen: Seen, about: Subject): Telling;
}

/** How the engine sees a cause. */
export interface Cause<K extends SignalKind = SignalKind> extends CauseFacts<K> {
  diagnose(signal: SignalMap[K], view: View, about: Subject): Telling | undefined;
}

/** Joins `find` and `tell`, so that what a cause saw stays its own business. */
export function defineCause<K extends SignalKind, Seen>(definition: CauseDefinition<K, Seen>): Cause<K> {
  const { find, tell, ...facts } = definition;
  return {
    ...facts,
    diagnose(signal, view, about) {
      const seen = find(signal, view);
      return seen === undefined ? undefined : tell(seen, about);
    },
  };
}
