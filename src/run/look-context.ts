import type { Looked } from '../investigate/once.ts';
import type { Diagnosis, NotSeen } from '../model/finding.ts';
import type { Currency, Scope, Source } from '../model/source.ts';
import type { ReportContext } from '../report/context.ts';

/** What the report says about the look as a whole. */
export function contextOf(
  source: Source,
  scope: Scope,
  looked: Looked,
  diagnoses: readonly Diagnosis[],
  /** Only what was named is spoken of. */
  named: boolean,
): ReportContext {
  return {
    asOf: source.now(),
    source: source.kind,
    context: source.context,
    namespaces: scope.namespaces,
    ...(named ? { named } : {}),
    pods: named ? diagnoses.filter(({ subject }) => subject.kind === 'Pod').length : looked.state.podCount,
    notSeen: allNotSeen([...refusedOf(looked), ...diagnoses.flatMap(({ notSeen }) => notSeen)]),
    refused: refusedOf(looked),
    cutShort: looked.cutShort,
  };
}

/** Were the Pods of no place at all read to the end? Then there is nothing to answer from. */
export function sawNoPods({ state }: Looked): boolean {
  return !state.currencies().some(({ resource, status }) => resource === 'pods' && status === 'current');
}

/** Was something refused that every answer rests on? */
export function isBlind({ state }: Looked): boolean {
  return state
    .currencies()
    .some(({ resource, status }) => status !== 'current' && (resource === 'pods' || resource === 'events'));
}

/** Kinds that are always followed, and could not be. */
function refusedOf({ state }: Looked): readonly NotSeen[] {
  return state
    .currencies()
    .filter(({ status }) => status !== 'current')
    .map(fromCurrency);
}

/** Each once, in a fixed order. */
function allNotSeen(all: readonly NotSeen[]): readonly NotSeen[] {
  const entries = new Map(all.map((entry) => [`${entry.resource}|${entry.scope}|${entry.reason}`, entry]));
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function fromCurrency({ resource, scope, status, reason }: Currency): NotSeen {
  return {
    resource,
    scope: scope === '' ? 'cluster' : scope,
    reason: reason ?? (status === 'syncing' ? 'not read in time' : status),
    effect: `what only ${resource} tell is unknown`,
  };
}
