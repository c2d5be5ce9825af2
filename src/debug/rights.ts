import type { DebugRefusal, DebugWay } from '../model/debug.ts';
import type { DebugFacts, DebugRight } from '../model/debug-facts.ts';

const needed: Readonly<Record<DebugWay, DebugRight>> = {
  ephemeral: 'patch pods/ephemeralcontainers',
  copy: 'create pods',
};

/**
 * What the person lacks. The built-in roles `view` and `edit` do not hold the right to add debug containers. Attaching over a
 * WebSocket needs `get` on pods/attach, and from Kubernetes 1.35 also `create`; so only when both are denied it is sure to fail.
 */
export function refusalOfRights(
  access: DebugFacts['access'],
  way: DebugWay,
  namespace: string,
): DebugRefusal | undefined {
  const right = needed[way];
  const missing: DebugRight[] = access[right] === 'denied' ? [right] : [];
  if (access['get pods/attach'] === 'denied' && access['create pods/attach'] === 'denied')
    missing.push('get pods/attach', 'create pods/attach');
  if (missing.length === 0) return undefined;
  const other: DebugWay = way === 'ephemeral' ? 'copy' : 'ephemeral';
  const otherGoes = missing.length === 1 && access[needed[other]] === 'allowed';
  return {
    kind: 'forbidden',
    reason: `you may not ${missing.join(', ')} in namespace ${namespace}`,
    advice: adviceFor(missing),
    ...(otherGoes ? { offer: other } : {}),
  };
}

/** What an administrator has to grant. */
function adviceFor(missing: readonly DebugRight[]): string {
  const rules = missing.map((right) => {
    const [verb, resource] = right.split(' ');
    return `${verb ?? ''} on ${resource ?? ''}`;
  });
  return `ask for a Role that allows ${rules.join(' and ')}; the built-in roles view and edit do not hold it`;
}

/** What may fail later on. */
export function warningsOfRights(access: DebugFacts['access'], way: DebugWay): readonly string[] {
  const one = (['get pods/attach', 'create pods/attach'] as const).filter((right) => access[right] === 'denied');
  return [
    ...(one.length === 1
      ? [`you may not ${one.join('')}; depending on the server's version attaching may be refused`]
      : []),
    ...(way === 'copy' && access['delete pods'] === 'denied'
      ? ['you may not delete pods here: somebody else has to remove the copy']
      : []),
  ];
}
