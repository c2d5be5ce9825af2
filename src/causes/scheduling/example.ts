import type { ApiObject, Node, PersistentVolumeClaim, Pod, PodSpec, Taint } from '../../model/wire.ts';
import { ago, exampleEvent, examplePod } from '../example.ts';

/** The example's Pod as it waits for a node, with what the scheduler wrote into the condition PodScheduled. */
export function waitingPod(
  message: string,
  more: {
    readonly spec?: PodSpec;
    readonly requests?: Readonly<Record<string, string>>;
    readonly hostPort?: number;
    readonly status?: Pod['status'];
    readonly ageSeconds?: number;
  } = {},
): Pod & ApiObject {
  return examplePod(
    {
      spec: {
        ...(more.requests ? { resources: { requests: more.requests } } : {}),
        ...(more.hostPort === undefined ? {} : { ports: [{ containerPort: 8080, hostPort: more.hostPort }] }),
      },
    },
    {
      metadata: { creationTimestamp: ago(more.ageSeconds ?? 600) },
      spec: { nodeName: '', ...more.spec },
      status: {
        phase: 'Pending',
        containerStatuses: [],
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message,
            lastTransitionTime: ago(more.ageSeconds ?? 600),
          },
        ],
        ...more.status,
      },
    },
  );
}

/** The sentence of a refusal: `0/2 nodes are available: …` as 1.34 ends it. */
export function refusal(nodes: number, reasons: string): string {
  return `0/${nodes} nodes are available: ${reasons}. no new claims to deallocate, preemption: 0/${nodes} nodes are available: ${nodes} Preemption is not helpful for scheduling.`;
}

/** A ready node with 4 CPU and 8Gi unless told otherwise. */
export function exampleNode(
  name: string,
  more: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly taints?: readonly Taint[];
    readonly cordoned?: boolean;
    readonly allocatable?: Readonly<Record<string, string>>;
    readonly unready?: string;
  } = {},
): Node & ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, uid: `uid-${name}`, labels: { 'kubernetes.io/hostname': name, ...more.labels } },
    spec: {
      ...(more.cordoned ? { unschedulable: true } : {}),
      ...(more.taints ? { taints: more.taints } : {}),
    },
    status: {
      allocatable: { cpu: '4', memory: '8Gi', 'ephemeral-storage': '50Gi', pods: '110', ...more.allocatable },
      conditions: [
        more.unready === undefined
          ? { type: 'Ready', status: 'True', reason: 'KubeletReady', message: 'kubelet is posting ready status' }
          : { type: 'Ready', status: 'Unknown', reason: 'NodeStatusUnknown', message: more.unready },
      ],
    },
  };
}

/** Another Pod that runs on a node and takes room there. */
export function resident(
  name: string,
  node: string,
  more: {
    readonly requests?: Readonly<Record<string, string>>;
    readonly hostPort?: number;
    readonly labels?: Readonly<Record<string, string>>;
  } = {},
): Pod & ApiObject {
  return examplePod(
    {
      spec: {
        ...(more.requests ? { resources: { requests: more.requests } } : {}),
        ...(more.hostPort === undefined ? {} : { ports: [{ containerPort: 8080, hostPort: more.hostPort }] }),
      },
      status: { ready: true, started: true, state: { running: { startedAt: ago(5000) } } },
    },
    {
      name,
      metadata: {
        creationTimestamp: ago(5000),
        labels: { app: name, ...more.labels },
        ownerReferences: [],
      },
      spec: { nodeName: node },
      status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(4990) }] },
    },
  );
}

/** A claim `shop/data` that is Pending unless told otherwise. */
export function exampleClaim(
  more: {
    /** `data` unless told otherwise. */
    readonly name?: string;
    readonly storageClass?: string;
    readonly phase?: string;
    readonly volume?: string;
    readonly ageSeconds?: number;
  } = {},
): PersistentVolumeClaim & ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: more.name ?? 'data',
      namespace: 'shop',
      uid: `uid-claim-${more.name ?? 'data'}`,
      creationTimestamp: ago(more.ageSeconds ?? 600),
    },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
      ...(more.storageClass === undefined ? {} : { storageClassName: more.storageClass }),
      ...(more.volume === undefined ? {} : { volumeName: more.volume }),
    },
    status: { phase: more.phase ?? 'Pending' },
  };
}

/** A Pod spec whose only volume is the claim `data`. */
export const withClaim: PodSpec = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] };

/** An event of the claim `shop/data`. */
export function claimEvent(reason: string, message: string, type: 'Normal' | 'Warning' = 'Warning'): ApiObject {
  return exampleEvent(reason, message, {
    type,
    component: 'persistentvolume-controller',
    about: { kind: 'PersistentVolumeClaim', name: 'data', uid: 'uid-claim-data' },
  });
}
