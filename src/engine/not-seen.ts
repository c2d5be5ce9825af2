import type { NotSeen } from '../model/finding.ts';
import type { Want } from '../model/reading.ts';

/** Turns refused reads into what the user is told: one entry for each resource, scope and reason. */
export function notSeenOf(denials: readonly { readonly want: Want; readonly reason: string }[]): readonly NotSeen[] {
  const seen = new Map<string, NotSeen>();
  for (const { want, reason } of denials) {
    const entry: NotSeen = { ...nameOf(want), reason, effect: effectOf(want) };
    seen.set(`${entry.resource}|${entry.scope}|${entry.reason}`, entry);
  }
  return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function nameOf(want: Want): { readonly resource: string; readonly scope: string } {
  switch (want.kind) {
    case 'object':
      return { resource: want.of, scope: want.namespace === undefined ? want.name : `${want.namespace}/${want.name}` };
    case 'list':
      return { resource: want.of, scope: want.scope.namespace ?? 'cluster' };
    case 'events':
      return { resource: 'events', scope: want.ref.namespace ?? 'cluster' };
    case 'log':
      return { resource: 'log', scope: `${want.pod}/${want.container}${want.previous ? ' (previous)' : ''}` };
  }
}

function effectOf(want: Want): string {
  switch (want.kind) {
    case 'object':
    case 'list':
      return `what depends on ${want.of} objects is unknown`;
    case 'events':
      return 'what only events tell is unknown';
    case 'log':
      return 'what the program said is unknown';
  }
}
