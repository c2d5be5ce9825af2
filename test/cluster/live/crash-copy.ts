import { parsed, listAt, textAt } from '../runner/wire.ts';
import { collection } from '../runner/resources.ts';
import { until } from '../boot/waiting.ts';
import { deployment, faulty, image, podSpec } from '../scenarios/manifests.ts';
import { must } from './figures.ts';
import { mustBeList } from './frame.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { mustEndWell, onScreen } from './pty-screen.ts';

/** A container that keeps ending cannot be joined: a copy of its Pod is offered, entered, left and removed. */
export const crashCopy: LiveTest = {
  kind: 'live',
  name: 'live-crash-copy',
  summary: 'a crash-looping container is looked into in a copy of its Pod, which is removed afterwards',
  chosen: true,
  alone: false,
  objects: [
    deployment(
      'orders',
      podSpec(
        faulty(['err FATAL: no currency', 'exit 1'], {
          image: image('busybox'),
          command: ['sh', '-c', 'echo FATAL: no currency >&2; exit 1'],
          args: [],
        }),
      ),
    ),
  ],
  run: async (stage) => {
    const env = { KUBECTL_POD_DOCTOR_DEBUG_IMAGE: image('busybox') };
    return onScreen(stage.program, ['-n', stage.namespace], { env }, async (screen) => {
      await screen.until('the row with its cause', 90, (text) => text.includes('no currency'));
      await until('a second run', 60, async () => Number(await restarts(stage)) > 0);
      screen.type('s');
      await screen.shows('▸ Cancel    Create the copy', 20);
      screen.type('l');
      await screen.shows('▸ Create the copy');
      screen.type('\r');
      await screen.shows('/ # ', 60);
      must((await pods(stage)).length === 2, 'there is no copy while its shell is open');
      screen.type('exit\r');
      await screen.shows('▸ Keep the copy', 20);
      screen.type('l');
      await screen.shows('▸ Delete the copy');
      screen.type('\r');
      await screen.shows('is deleted', 20);
      screen.type('\r');
      mustBeList(await screen.shows('⏎ why'), stage.namespace);
      await until('the end of the copy', 30, async () => (await pods(stage)).length === 1);
      screen.type('q');
      await mustEndWell(screen);
      return 'copy offered, entered, left and removed';
    });
  },
};

async function pods({ api, namespace }: Stage): Promise<readonly unknown[]> {
  const answer = await api({ method: 'GET', path: collection('Pod', namespace) });
  return listAt(parsed(answer.text), 'items');
}

async function restarts(stage: Stage): Promise<string> {
  const [pod] = await pods(stage);
  return textAt(listAt(pod, 'status', 'containerStatuses')[0], 'restartCount');
}
