import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { ago, examplePod, exampleSnapshot } from '../example.ts';
import { currentLog, kubectl, look } from '../remedies.ts';

/** An init container has been waiting for long. */
export const blocked = defineCause({
  id: 'init/blocked',
  on: 'init-waiting',
  scope: 'container',
  stage: 'running',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'ephemeral' },
  docs: '/tasks/debug/debug-application/debug-init-containers/',
  summary: 'An init container keeps running, most often because it waits for something that does not come.',
  find: (signal) => (signal.role === 'init' ? signal : undefined),
  tell: ({ container, init, running, waitsFor, line }, about) => ({
    title: `init container ${container} (${init.index + 1} of ${init.total}) has been ${waitsFor === undefined ? 'running' : `waiting for ${waitsFor}`} for ${formatDuration(running)}`,
    why: [
      'The containers after it are started only when it has succeeded.',
      ...(line === undefined ? [] : [`It last said "${line}".`]),
    ].join(' '),
    certainty: waitsFor === undefined ? 'likely' : 'certain',
    severity: running > 600_000 ? 'error' : 'warning',
    settles: waitsFor === undefined ? 'Read its log.' : `See whether ${waitsFor} answers.`,
    remedies: [
      ...(waitsFor === undefined
        ? []
        : [look('see Services and their endpoints', kubectl(about, 'get', 'services,endpointslices'))]),
      currentLog(about, container),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'it waits for a database',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { waiting: { reason: 'PodInitializing' } } } },
            {
              init: [
                {
                  spec: {
                    name: 'wait',
                    command: [
                      'sh',
                      '-c',
                      'until nc -z -w 1 orders-db 5432; do echo waiting for orders-db; sleep 2; done',
                    ],
                  },
                  status: { state: { running: { startedAt: ago(580) } } },
                },
              ],
              status: { phase: 'Pending' },
            },
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'it began half a minute ago',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { waiting: { reason: 'PodInitializing' } } } },
            {
              init: [{ spec: { name: 'wait' }, status: { state: { running: { startedAt: ago(30) } } } }],
              status: { phase: 'Pending' },
            },
          ),
        ]),
      },
    ],
  }),
});
