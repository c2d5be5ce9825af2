import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, ContainerStatus, Pod } from '../model/wire.ts';
import { ago, examplePod, exampleSnapshot } from './example.ts';

/** A Pod that was deleted; its grace period of 30 s ended so many seconds ago (a negative number: it goes on). */
export function exampleLeaving(
  overdue: number,
  more: {
    readonly finalizers?: readonly string[];
    readonly container?: ContainerStatus;
    readonly spec?: Pod['spec'];
    readonly grace?: number;
    readonly objects?: readonly ApiObject[];
    readonly answers?: Snapshot['answers'];
  } = {},
): Snapshot {
  const pod = examplePod(
    { status: more.container ?? { ready: true, state: { running: { startedAt: ago(5000) } } } },
    {
      metadata: {
        name: 'web-7d9f-x2k9p',
        creationTimestamp: ago(6000),
        deletionTimestamp: ago(overdue),
        deletionGracePeriodSeconds: more.grace ?? 30,
        ...(more.finalizers ? { finalizers: more.finalizers } : {}),
      },
      spec: { terminationGracePeriodSeconds: more.grace ?? 30, ...more.spec },
    },
  );
  return exampleSnapshot([pod, ...(more.objects ?? [])], more.answers ? { answers: more.answers } : {});
}

/** The subject of such an example, by name: within its grace period no triage suspects it. */
export const leaver = { kind: 'Pod', name: 'web-7d9f-x2k9p' } as const;

/** A container that ended so many seconds ago. */
export function exampleExited(seconds: number): ContainerStatus {
  return {
    state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: ago(5000), finishedAt: ago(seconds) } },
  };
}
