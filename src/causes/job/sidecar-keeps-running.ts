import { formatDuration } from '../../facts/time.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { defineCause } from '../../signals/cause.ts';
import { ago, examplePod, exampleSnapshot } from '../example.ts';
import { advise, currentLog } from '../remedies.ts';

/** The work of a Job is done, but another container of its Pod runs on. */
export const sidecarKeepsRunning = defineCause({
  id: 'job/sidecar-keeps-running',
  on: 'work-done',
  scope: 'pod',
  stage: 'ready',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'ephemeral' },
  docs: '/concepts/workloads/pods/sidecar-containers/',
  summary:
    'A container of the Pod has done its work, but another one that does not end by itself (a proxy, an agent) runs on: the Pod never completes, and its Job waits for it.',
  find: (signal) => (signal.idleFor > 60_000 && signal.job !== undefined ? signal : undefined),
  tell(signal, about) {
    const { done, runsOn, idleFor, job } = signal;
    const running = runsOn.join(' and ');
    return {
      title: `${done.join(' and ')} ended well ${formatDuration(idleFor)} ago, but ${running} runs on, so the Pod does not complete`,
      why: `Job ${job ?? ''} is complete when all containers of its Pod have ended, and ${running} is a plain container, which the Pod waits for like for any other.`,
      certainty: 'likely',
      settles: `Does ${running} still work on something, or does it only serve the container that has ended?`,
      remedies: [
        advise(
          `make ${running} an init container with restartPolicy: Always: from Kubernetes 1.29 on it is then stopped at the end`,
        ),
        advise('or keep it from being injected into the Pods of Jobs, or let the work tell it to quit'),
        currentLog(about, runsOn[0] ?? ''),
      ],
    };
  },
  examples: () => ({
    hits: [{ says: 'the proxy of a mesh runs on', snapshot: jobPod({}) }],
    misses: [
      { says: 'Kubernetes itself stops a sidecar', snapshot: jobPod({ native: true }) },
      { says: 'the work is not done', snapshot: jobPod({ working: true }) },
    ],
  }),
});

/** A Pod of Job `import` whose container `app` ended five minutes ago, beside a proxy that runs. */
function jobPod(example: { readonly native?: boolean; readonly working?: boolean }): Snapshot {
  const proxy = {
    spec: { name: 'proxy', ...(example.native ? { restartPolicy: 'Always' } : {}) },
    status: { name: 'proxy', ready: true, started: true, state: { running: { startedAt: ago(590) } } },
  };
  const state = example.working
    ? { running: { startedAt: ago(590) } }
    : { terminated: { exitCode: 0, reason: 'Completed', startedAt: ago(590), finishedAt: ago(300) } };
  const pod = examplePod(
    { status: { ready: example.working === true, state } },
    {
      metadata: {
        ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: 'import', uid: 'uid-j', controller: true }],
      },
      spec: { restartPolicy: 'Never' },
      status: {
        conditions: [
          {
            type: 'Ready',
            status: example.working ? 'True' : 'False',
            reason: 'ContainersNotReady',
            lastTransitionTime: ago(300),
          },
        ],
      },
      ...(example.native ? { init: [proxy] } : { also: [proxy] }),
    },
  );
  return exampleSnapshot([pod]);
}
