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
): ReportContext {
  return {
    asOf: source.now(),
    source: source.kind,
    context: source.context,
    namespaces: scope.namespaces,
    pods: looked.state.podCount,
    notSeen: allNotSeen(looked, diagnoses),
    cutShort: looked.cutShort,
  };
}

/** Was something refused that every answer rests on? */
export function isBlind({ state }: Looked): boolean {
  return state
    .currencies()
    .some(({ resource, status }) => status !== 'current' && (resource === 'pods' || resource === 'events'));
}

function allNotSeen({ state }: Looked, diagnoses: readonly Diagnosis[]): readonly NotSeen[] {
  const refused = state
    .currencies()
    .filter(({ status }) => status === 'forbidden' || status === 'stale')
    .map(fromCurrency);
  const entries = new Map<string, NotSeen>();
  for (const entry of [...refused, ...diagnoses.flatMap(({ notSeen }) => notSeen)]) {
    entries.set(`${entry.resource}|${entry.scope}|${entry.reason}`, entry);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function fromCurrency({ resource, scope, status, reason }: Currency): NotSeen {
  return {
    resource,
    scope: scope === '' ? 'cluster' : scope,
    reason: reason ?? status,
    effect: `nothing is known that only ${resource} tell`,
  };
}
