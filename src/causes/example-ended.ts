import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, ContainerStatus, Pod } from '../model/wire.ts';
import { ago, examplePod, exampleSnapshot } from './example.ts';

/** A Pod that is over: phase Failed with this reason and message, and no container statuses unless given. */
export function exampleEnded(
  reason: string,
  message: string,
  more: {
    readonly phase?: string;
    readonly container?: ContainerStatus;
    readonly spec?: Pod['spec'];
    readonly conditions?: NonNullable<Pod['status']>['conditions'];
    readonly objects?: readonly ApiObject[];
  } = {},
): Snapshot {
  const pod = examplePod(more.container ? { status: more.container } : {}, {
    ...(more.spec ? { spec: more.spec } : {}),
    status: {
      phase: more.phase ?? 'Failed',
      ...(reason === '' ? {} : { reason }),
      ...(message === '' ? {} : { message }),
      ...(more.conditions ? { conditions: more.conditions } : {}),
      ...(more.container ? {} : { containerStatuses: [] }),
    },
  });
  return exampleSnapshot([pod, ...(more.objects ?? [])]);
}

/** The younger Pod of the same ReplicaSet that has been ready for five minutes. */
export function exampleReplacement(): Pod & ApiObject {
  return examplePod(
    { status: { ready: true, state: { running: { startedAt: ago(310) } } } },
    {
      name: 'web-7d9f-new',
      metadata: { name: 'web-7d9f-new', namespace: 'shop', uid: 'uid-new', creationTimestamp: ago(320) },
      status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(300) }] },
    },
  );
}
