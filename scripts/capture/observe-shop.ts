import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../../test/cluster/boot/api.ts';
import { act } from '../../test/cluster/runner/actions.ts';
import { brief, observe, type Observation } from '../../test/cluster/runner/observe.ts';
import { namespaceOf } from '../../test/cluster/runner/scenario.ts';
import { setUp, strike } from '../../test/cluster/runner/stage.ts';
import type { Staged } from './incidents.ts';

/** Looks so many milliseconds apart. */
const between = 1500;
const kinds = [...brief, 'Secret', 'ServiceAccount', 'Node'];

/** Makes all incidents in one namespace and looks at it again and again for so many seconds; leaves nothing behind. */
export async function observeShop(
  api: Api,
  incidents: readonly Staged[],
  seconds: number,
): Promise<readonly Observation[]> {
  const stage = { name: 'shop', objects: incidents.flatMap(({ objects }) => objects) };
  const namespace = namespaceOf(stage);
  const instants: Observation[] = [];
  try {
    await setUp(api, stage);
    const began = Date.now();
    const later = incidents
      .flatMap((incident) => (incident.later === undefined ? [] : [incident.later]))
      .toSorted((a, b) => a.after - b.after);
    while (Date.now() - began < seconds * 1000) {
      const due = later.filter(({ after }) => Date.now() - began >= after * 1000);
      later.splice(0, due.length);
      for (const { objects } of due) await act(api, namespace, { kind: 'apply', objects });
      // Others test on this cluster too, and stop its API server: what cannot be seen now is seen a moment later.
      const instant = await observe(api, namespace, kinds, true).catch(() => undefined);
      if (instant !== undefined) instants.push(instant);
      await pause(between);
    }
  } finally {
    await strike(api, stage);
  }
  return instants;
}
