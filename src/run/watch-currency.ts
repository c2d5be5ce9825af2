import { formatTime } from '../facts/time.ts';
import type { Currency } from '../model/source.ts';

/**
 * One line for all that stopped being current for one reason, for all that may not be seen, and for all that is current again;
 * none while nothing has changed. Without them, silence would mean "all is well" when nobody looks any more.
 */
export function currencyNotes(before: readonly Currency[], after: readonly Currency[]): readonly string[] {
  const changes = after.flatMap((now) => {
    const was = before.find(({ resource, scope }) => resource === now.resource && scope === now.scope)?.status;
    const again = now.status === 'current' && (was === 'stale' || was === 'forbidden');
    const worse = now.status === 'stale' || now.status === 'forbidden';
    return was !== now.status && (again || worse) ? [now] : [];
  });
  // Each resource is forbidden in words of its own; those of the first will do.
  const alike = Map.groupBy(changes, ({ status, reason }) => (status === 'stale' ? `stale ${reason ?? ''}` : status));
  return [...alike.values()].map(noteOf);
}

function noteOf(changes: readonly Currency[]): string {
  const resources = [...new Set(changes.map(({ resource }) => resource))].join(', ');
  const scopes = [...new Set(changes.map(({ scope }) => (scope === '' ? 'the whole cluster' : scope)))].join(', ');
  const what = `${resources} in ${scopes}`;
  const [first] = changes;
  const because = first?.reason === undefined ? '' : `: ${first.reason}`;
  if (first?.status === 'stale')
    return `warning: not current since ${formatTime(first.since)}: ${what}${because}; trying again`;
  if (first?.status === 'forbidden') return `warning: not seen: ${what}${because}`;
  return `note: current again: ${what}`;
}
