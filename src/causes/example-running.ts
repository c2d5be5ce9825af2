import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, Pod } from '../model/wire.ts';
import { ago, examplePod, exampleSnapshot } from './example.ts';

/** A Pod whose container runs and is ready, as its kubelet last said. */
export function exampleRunning(
  more: {
    readonly metadata?: Pod['metadata'];
    readonly spec?: Pod['spec'];
    readonly conditions?: NonNullable<Pod['status']>['conditions'];
    readonly objects?: readonly ApiObject[];
    readonly answers?: Snapshot['answers'];
  } = {},
): Snapshot {
  const pod = examplePod(
    { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
    {
      ...(more.metadata ? { metadata: more.metadata } : {}),
      ...(more.spec ? { spec: more.spec } : {}),
      status: {
        conditions: more.conditions ?? [
          { type: 'ContainersReady', status: 'True', lastTransitionTime: ago(490) },
          { type: 'Ready', status: 'True', lastTransitionTime: ago(490) },
        ],
      },
    },
  );
  return exampleSnapshot([pod, ...(more.objects ?? [])], more.answers ? { answers: more.answers } : {});
}
