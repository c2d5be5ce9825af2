import { network } from '../boot/layout.ts';
import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, image, podSpec, well } from './manifests.ts';

/** Pods that do not get past their init containers. */
export const initScenarios: readonly Scenario[] = [
  {
    name: 'init-failed',
    summary: 'the migration in an init container fails',
    chosen: true,
    objects: [
      deployment(
        'orders',
        podSpec(well(), {
          initContainers: [
            faulty(['log migrating', 'err ERROR: relation "orders" already exists', 'exit 1'], { name: 'migrate' }),
          ],
        }),
      ),
    ],
    shows: ['last terminated=Error/1:', 'waiting=CrashLoopBackOff'],
    expect: {
      kind: 'fault',
      ids: ['init/failed', 'crash/app-error', 'crash/migration'],
      texts: ['migrate', 'already exists'],
    },
  },
  {
    name: 'init-waiting',
    summary: 'an init container waits for a service that never comes',
    chosen: true,
    objects: [
      deployment(
        'orders',
        podSpec(well(), {
          initContainers: [
            {
              name: 'wait-for-db',
              image: image('busybox'),
              command: [
                'sh',
                '-c',
                `until nc -z -w 1 ${network.apiAddress} 5432; do echo waiting for orders-db; sleep 2; done`,
              ],
            },
          ],
        }),
      ),
    ],
    shows: ['Log ', 'waiting for orders-db', 'waiting=PodInitializing'],
    expect: { kind: 'fault', ids: ['init/blocked'], texts: ['wait-for-db'] },
    seconds: 200,
  },
  {
    name: 'sidecar-crash',
    summary: 'a sidecar crashes while the main container is well',
    chosen: false,
    objects: [
      deployment(
        'orders',
        podSpec(well(), {
          initContainers: [
            faulty(['sleep 1s', 'err FATAL: cannot open relay config', 'exit 1'], {
              name: 'relay',
              restartPolicy: 'Always',
            }),
          ],
        }),
      ),
    ],
    shows: ['last terminated=Error/1:', 'waiting=CrashLoopBackOff'],
    expect: {
      kind: 'fault',
      ids: ['init/sidecar-crash', 'crash/app-error', 'crash/config'],
      texts: ['relay', 'cannot open relay config'],
    },
  },
];
