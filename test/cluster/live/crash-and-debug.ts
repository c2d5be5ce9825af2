import { act } from '../runner/actions.ts';
import { deployment, faulty, image, podSpec, well } from '../scenarios/manifests.ts';
import { ApiWatch } from './api-watch.ts';
import { inSeconds, must } from './figures.ts';
import { mustBeList, rowOf } from './frame.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { mustEndWell, onScreen, type PtyScreen } from './pty-screen.ts';
import { statusToScreen } from './status-to-screen.ts';

/** Serves nothing, so it is never ready, and runs on: a debug container can join it. */
const sick = deployment(
  'cart',
  podSpec(
    faulty(['http :8080 500', 'log serving', 'hang'], {
      readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1, failureThreshold: 2 },
    }),
  ),
);

const crashing = deployment(
  'orders',
  podSpec(faulty(['log starting orders 1.9', 'err FATAL: unsupported currency "XEU" in SHOP_CURRENCY', 'exit 1'])),
);

/** The whole way: a new crash appears by itself, its cause is read, a shell is opened, and the screen is intact after it. */
export const crashAndDebug: LiveTest = {
  kind: 'live',
  name: 'live-crash-and-debug',
  summary: 'a crash appears, its cause is read, a debug container shows the processes of a sick container',
  chosen: true,
  alone: true,
  objects: [deployment('steady', podSpec(well()))],
  run: async (stage) => {
    const env = { KUBECTL_POD_DOCTOR_DEBUG_IMAGE: image('busybox') };
    return onScreen(stage.program, ['-n', stage.namespace], { env }, async (screen) => {
      await screen.shows('All 1 healthy', 30);
      const seen = await seeCrash(stage, screen);
      await debugSick(stage, screen);
      screen.type('q');
      await mustEndWell(screen);
      return seen;
    });
  },
};

async function seeCrash({ api, namespace }: Stage, screen: PtyScreen): Promise<string> {
  const watch = new ApiWatch(namespace);
  try {
    await act(api, namespace, { kind: 'apply', objects: [crashing] });
    const took = await statusToScreen(
      { workload: 'deploy/orders', shows: 'terminated=Error/1', cause: 'unsupported currency', seconds: 60 },
      watch,
      screen,
    );
    screen.type('\r');
    const diagnosis = await screen.shows('Evidence');
    must(
      diagnosis.includes('app error →') && diagnosis.includes('XEU'),
      `the diagnosis lacks its cause:\n${diagnosis}`,
    );
    screen.type('\u001b');
    mustBeList(await screen.shows('▸ ✖ deploy/orders'), namespace);
    return `row with its cause ${inSeconds(took)} after the status change`;
  } finally {
    watch.close();
  }
}

async function debugSick({ api, namespace }: Stage, screen: PtyScreen): Promise<void> {
  await act(api, namespace, { kind: 'apply', objects: [sick] });
  await screen.until('the sick row with its cause', 60, (text) => (rowOf(text, 'deploy/cart') ?? '').includes('500'));
  await choose(screen, 'deploy/cart');
  const before = await screen.shows('▸ ✖ deploy/cart');
  screen.type('s');
  const confirm = await screen.shows('▸ Cancel    Add the debug container');
  for (const text of ['pod-doctor (https://', namespace, 'cart-', 'Permanent', image('busybox')])
    must(confirm.includes(text), `the confirmation does not name ${text}:\n${confirm}`);
  screen.type('l');
  await screen.shows('▸ Add the debug container');
  screen.type('\r');
  await screen.shows('/ # ', 60);
  screen.type('ps\r');
  await screen.until('the process of the target', 10, (text) => /\d+ \S+ +.*\/faulty .*hang/.test(text));
  screen.type('exit\r');
  await screen.shows('▸ Back', 20);
  screen.type('\r');
  const after = await screen.shows('▸ ✖ deploy/cart');
  mustBeList(before, namespace);
  mustBeList(after, namespace);
  const rowAt = (text: string): number => text.split('\n').findIndex((line) => line.includes('▸ ✖ deploy/cart'));
  must(rowAt(before) === rowAt(after), `the chosen row has moved:\n${before}\n\n${after}`);
}

/** Moves to the row of a workload, step by step. */
async function choose(screen: PtyScreen, workload: string): Promise<void> {
  for (;;) {
    const lines = [...screen.lines];
    const chosen = lines.findIndex((line) => line.startsWith('▸'));
    const wanted = lines.findIndex((line) => line.split(/\s+/).includes(workload));
    if (chosen === wanted) return;
    screen.type(wanted < chosen ? 'k' : 'j');
    await screen.until(
      'another chosen row',
      5,
      (text) => text.split('\n').findIndex((line) => line.startsWith('▸')) !== chosen,
    );
  }
}
