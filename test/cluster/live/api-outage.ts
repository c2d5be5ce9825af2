import { setTimeout as pause } from 'node:timers/promises';
import { nodes } from '../boot/layout.ts';
import { startProcess, stopProcess } from '../boot/restart.ts';
import { act } from '../runner/actions.ts';
import { deployment, faulty, pod, podSpec, well } from '../scenarios/manifests.ts';
import { ApiWatch } from './api-watch.ts';
import { atMost, inSeconds, must } from './figures.ts';
import { mustBeList, rowOf } from './frame.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { mustEndWell, onScreen, type PtyScreen } from './pty-screen.ts';
import { statusToScreen } from './status-to-screen.ts';

const server = 'kube-apiserver';

/** How long the API server stays away, before it begins to start again. */
const outageMs = 20_000;

/** How long it may take to be current again once the server is back. */
const recovery = 15_000;

const crash = deployment('before', podSpec(faulty(['err FATAL: no currency', 'exit 1'])));

/** The API server goes away for twenty seconds and comes back. */
export const apiOutage: LiveTest = {
  kind: 'live',
  name: 'live-api-outage',
  summary: 'the API server is away for 20 s: the screen says so, can be left, and goes on by itself',
  chosen: true,
  alone: true,
  objects: [deployment('steady', podSpec(well())), crash],
  run: async (stage) => {
    const { program, namespace } = stage;
    return onScreen(program, ['-n', namespace], {}, (screen) =>
      onScreen(program, ['-n', namespace], {}, async (other) => {
        for (const each of [screen, other]) await each.until('the first row', 60, isCurrent);
        const outage = await goAway(screen, other);
        const again = await comeBack(stage, screen);
        screen.type('q');
        await mustEndWell(screen);
        return `${outage}; ${again}`;
      }),
    );
  },
};

const isCurrent = (text: string): boolean =>
  text.includes('live\n') && (rowOf(text, 'deploy/before') ?? '').includes('no currency');

async function goAway(screen: PtyScreen, other: PtyScreen): Promise<string> {
  const stopping = performance.now();
  try {
    const [[stale, took], stopped] = await Promise.all([
      screen
        .until('the stale banner', 30, (text) => text.includes('not current for'))
        .then((text) => [text, performance.now() - stopping] as const),
      stopProcess(server).then(() => performance.now()),
    ]);
    atMost('the banner', took, 5000);
    must(rowOf(stale, 'deploy/before') !== undefined, `what was known has gone:\n${stale}`);
    await other.shows('not current for', 30);
    const quitting = performance.now();
    other.type('q');
    await other.until('the exit code', 10, (text) => /^code \d+$/m.test(text));
    const quit = performance.now() - quitting;
    atMost('quitting', quit, 200);
    await mustEndWell(other);
    // The outage itself is the condition here.
    await pause(Math.max(0, outageMs - (performance.now() - stopped)));
    must(screen.lines.join('\n').includes('not current for'), `it claims to be current:\n${screen.lines.join('\n')}`);
    return `banner ${inSeconds(took)} after the stop, quit in ${String(Math.round(quit))} ms`;
  } finally {
    await startProcess(server);
  }
}

async function comeBack({ api, namespace }: Stage, screen: PtyScreen): Promise<string> {
  const ready = performance.now();
  const current = await screen.until('the live word', 60, isCurrent);
  const recovered = performance.now() - ready;
  atMost('the recovery', recovered, recovery);
  mustBeList(current, namespace);
  must(!current.includes('not current'), `the banner has stayed:\n${current}`);
  const watch = new ApiWatch(namespace);
  try {
    // Only the kubelet is needed for it; like all of the cluster it takes its time to find the API server again.
    const object = pod(
      'after',
      podSpec(faulty(['err FATAL: no currency', 'exit 1']), { nodeName: nodes[0]?.name ?? '' }),
    );
    await act(api, namespace, { kind: 'apply', objects: [object] });
    const took = await statusToScreen(
      // A server that has just started may still close a watch that it opened: the row has as long as the recovery.
      { workload: 'pod/after', shows: 'terminated=Error/1', cause: 'no currency', seconds: 120, limit: recovery },
      watch,
      screen,
    );
    return `current ${inSeconds(recovered)} after it was ready again, new crash shown after ${inSeconds(took)}`;
  } finally {
    watch.close();
  }
}
