import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Container, ContainerStatus } from '../../model/wire.ts';
import { ago, examplePod, exampleSnapshot } from '../example.ts';
import { currentLog, describePod } from '../remedies.ts';

/** A sidecar runs and does not count as started. */
export const sidecarNotStarted = defineCause({
  id: 'init/sidecar-not-started',
  on: 'init-waiting',
  scope: 'container',
  stage: 'startup',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'ephemeral' },
  docs: '/concepts/workloads/pods/sidecar-containers/',
  summary:
    'A sidecar (an init container that is always restarted) runs, but its startup probe has not succeeded, so the containers after it are not started.',
  find: (signal) => (signal.role === 'sidecar' ? signal : undefined),
  tell: ({ container, running, line }, about) => ({
    title: `sidecar ${container} has been running for ${formatDuration(running)} and does not count as started`,
    why: [
      'The containers after it are started only when its startup probe has succeeded.',
      ...(line === undefined ? [] : [`It last said "${line}".`]),
    ].join(' '),
    certainty: 'certain',
    settles:
      'Look for Unhealthy events of its startup probe. Where there are none, the kubelet does not run the probe at all: kubelets of some versions stop after a restart of the sidecar, and making the Pod anew helps.',
    remedies: [describePod(about), currentLog(about, container)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'its startup probe never succeeds',
        snapshot: withSidecar(
          { startupProbe: { exec: { command: ['true'] }, periodSeconds: 5, failureThreshold: 3 } },
          { started: false, state: { running: { startedAt: ago(500) } } },
        ),
      },
    ],
    misses: [
      {
        says: 'it has started',
        snapshot: withSidecar({}, { started: true, ready: true, state: { running: { startedAt: ago(500) } } }),
      },
      {
        says: 'its startup probe still lets it',
        snapshot: withSidecar(
          { startupProbe: { exec: { command: ['true'] }, periodSeconds: 1, failureThreshold: 600 } },
          { started: false, state: { running: { startedAt: ago(500) } } },
        ),
      },
    ],
  }),
});

function withSidecar(spec: Container, status: ContainerStatus): Snapshot {
  const pod = examplePod(
    { status: { state: { waiting: { reason: 'PodInitializing' } } } },
    { init: [{ spec: { name: 'relay', restartPolicy: 'Always', ...spec }, status }], status: { phase: 'Pending' } },
  );
  return exampleSnapshot([pod]);
}
