import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, ContainerStatus, Volume } from '../model/wire.ts';
import { ago, exampleEvent, examplePod, exampleSnapshot } from './example.ts';

/** A Pod that waits in ContainerCreating for its volume `data`, and the event that says why. */
export function exampleMount(
  message: string,
  more: {
    readonly reason?: string;
    /** Source of volume `data`; a ConfigMap `web-rules` unless told otherwise. */
    readonly volume?: Omit<Volume, 'name'>;
    /** Status of the container; waiting unless told otherwise. */
    readonly status?: ContainerStatus;
    readonly seconds?: number;
    readonly firstSeconds?: number;
    readonly objects?: readonly ApiObject[];
    readonly answers?: Snapshot['answers'];
  } = {},
): Snapshot {
  const pod = examplePod(
    {
      spec: { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
      status: more.status ?? { state: { waiting: { reason: 'ContainerCreating' } } },
    },
    {
      spec: { volumes: [{ name: 'data', ...(more.volume ?? { configMap: { name: 'web-rules' } }) }] },
      status: more.status?.state?.running
        ? { phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(200) }] }
        : { phase: 'Pending' },
    },
  );
  const event = exampleEvent(more.reason ?? 'FailedMount', message, {
    seconds: more.seconds ?? 30,
    firstSeconds: more.firstSeconds ?? 400,
    count: 5,
    component: more.reason === 'FailedAttachVolume' ? 'attachdetach-controller' : 'kubelet',
  });
  return exampleSnapshot([pod, event, ...(more.objects ?? [])], more.answers ? { answers: more.answers } : {});
}

/** Volume `data` from the claim `web-data`. */
export const exampleClaimVolume: Omit<Volume, 'name'> = { persistentVolumeClaim: { claimName: 'web-data' } };
