import { act } from '../runner/actions.ts';
import { deployment, podSpec, well } from '../scenarios/manifests.ts';
import { ApiWatch } from './api-watch.ts';
import { inSeconds, median } from './figures.ts';
import { faults, type Fault } from './faults.ts';
import { moreFaults } from './more-faults.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { onScreen, type PtyScreen } from './pty-screen.ts';
import { statusToScreen } from './status-to-screen.ts';

/** Faults come one after the other: how long each takes from the API server to the screen. */
export const latency: LiveTest = {
  kind: 'live',
  name: 'live-latency',
  summary: 'three dozen faults, one after the other: each is on the screen within 3 s of the status change',
  chosen: true,
  alone: true,
  objects: [deployment('steady', podSpec(well()))],
  run: async (stage) => {
    const watch = new ApiWatch(stage.namespace);
    const size = { columns: 160, rows: 60 };
    try {
      return await onScreen(stage.program, ['-n', stage.namespace], size, async (screen) => {
        await screen.shows('All 1 healthy', 60);
        const times: { readonly name: string; readonly ms: number }[] = [];
        for (const fault of [...faults, ...moreFaults])
          times.push({ name: fault.name, ms: await timeOf(fault, stage, watch, screen) });
        const figures = times.map(({ name, ms }) => `${name} ${inSeconds(ms)}`).join(', ');
        const all = times.map(({ ms }) => ms);
        return `${String(all.length)} faults, median ${inSeconds(median(all))}, max ${inSeconds(Math.max(...all))}: ${figures}`;
      });
    } finally {
      watch.close();
    }
  },
};

async function timeOf(
  { name, object, shows, cause }: Fault,
  { api, namespace }: Stage,
  watch: ApiWatch,
  screen: PtyScreen,
): Promise<number> {
  await act(api, namespace, { kind: 'apply', objects: [object] });
  return statusToScreen({ workload: `deploy/${name}`, shows, cause, seconds: 60 }, watch, screen);
}
