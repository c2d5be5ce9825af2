import { recordOf } from '../../src/facts/record.ts';
import { formatTime } from '../../src/facts/time.ts';
import type { Delta } from '../../src/model/source.ts';
import type { CoreEvent, Pod } from '../../src/model/wire.ts';

/** The instant at which the generated cluster is seen. */
export const mixNow = Date.parse('2026-03-01T03:00:00Z');

const namespaces = Array.from({ length: 200 }, (_, index) => `team-${index}`);
const nodes = Array.from({ length: 5000 }, (_, index) => `node-${index}`);

/** Sick Pods belong to so many owners, each failing in its own way. */
const sickOwners = 60;

/** How a generated Pod fares; `sick` is the truth that triage is measured against. */
type Fate = 'well' | 'old-restarts' | 'finished-job' | 'sidecar' | 'rollout' | 'sick';

/** The real mix of design §9: 1 % sick, 30 % with old restarts, 15 % finished Jobs, sidecars, rollouts. */
export function fateOf(index: number): Fate {
  const part = (index * 37) % 100;
  if (part === 0) return 'sick';
  if (part <= 30) return 'old-restarts';
  if (part <= 45) return 'finished-job';
  if (part <= 55) return 'sidecar';
  return part <= 57 ? 'rollout' : 'well';
}

/** Pod number `index` of the generated cluster after so many changes of it; equal arguments give equal Pods. */
export function mixPod(index: number, change = 0): Pod {
  const fate = fateOf(index);
  const owner = fate === 'sick' ? Math.floor(index / 100) % sickOwners : Math.floor(index / 20);
  const namespace = namespaces[owner % namespaces.length] ?? '';
  const hash = '7d9f6c5b4d';
  const job = fate === 'finished-job';
  const set = job ? `batch-${owner}-${index}` : `app-${owner}-${hash}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${set}-${index.toString(36)}`,
      namespace,
      uid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      resourceVersion: String(1000 + change),
      creationTimestamp: ago(fate === 'rollout' ? 8 : 86_400),
      labels: { app: `app-${owner}`, ...(job ? {} : { 'pod-template-hash': hash }) },
      ownerReferences: [
        { apiVersion: 'v1', kind: job ? 'Job' : 'ReplicaSet', name: set, uid: `uid-${set}`, controller: true },
      ],
    },
    spec: {
      nodeName: nodes[index % nodes.length] ?? '',
      restartPolicy: job ? 'Never' : 'Always',
      containers: [
        {
          name: 'app',
          image: `registry.example/app-${owner}:1`,
          resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
        },
      ],
      ...(fate === 'sidecar'
        ? { initContainers: [{ name: 'mesh', image: 'registry.example/mesh:1', restartPolicy: 'Always' }] }
        : {}),
    },
    status: statusOf(fate, owner, change),
  };
}

function statusOf(fate: Fate, owner: number, change: number): NonNullable<Pod['status']> {
  const well = { name: 'app', ready: true, started: true, restartCount: 0 };
  const runs = { state: { running: { startedAt: ago(80_000) } } };
  switch (fate) {
    case 'finished-job':
      return {
        phase: 'Succeeded',
        conditions: [{ type: 'Ready', status: 'False', reason: 'PodCompleted', lastTransitionTime: ago(70_000) }],
        containerStatuses: [{ ...well, ready: false, state: { terminated: ended('Completed', 0, 70_000) } }],
      };
    case 'old-restarts':
      return {
        phase: 'Running',
        conditions: [ready('True', 70_000)],
        containerStatuses: [
          { ...well, ...runs, restartCount: 3, lastState: { terminated: ended('Error', 1, 72_000) } },
        ],
      };
    case 'rollout':
      return {
        phase: 'Pending',
        conditions: [ready('False', 8)],
        containerStatuses: [{ ...well, ready: false, state: { waiting: { reason: 'ContainerCreating' } } }],
      };
    case 'sidecar':
      return {
        phase: 'Running',
        conditions: [ready('True', 70_000)],
        initContainerStatuses: [{ ...well, ...runs, name: 'mesh' }],
        containerStatuses: [{ ...well, ...runs }],
      };
    case 'sick':
      return sickStatus(owner, change);
    case 'well':
      return { phase: 'Running', conditions: [ready('True', 70_000)], containerStatuses: [{ ...well, ...runs }] };
  }
}

function sickStatus(owner: number, change: number): NonNullable<Pod['status']> {
  const common = { name: 'app', ready: false, started: false };
  if (owner % 3 === 0) {
    const waiting = { reason: 'ImagePullBackOff', message: `Back-off pulling image "registry.example/app-${owner}:1"` };
    return {
      phase: 'Pending',
      conditions: [ready('False', 400)],
      containerStatuses: [{ ...common, restartCount: 0, state: { waiting } }],
    };
  }
  const end = owner % 3 === 1 ? ended('OOMKilled', 137, 40) : ended('Error', 1, 40);
  return {
    phase: 'Running',
    conditions: [ready('False', 40)],
    containerStatuses: [
      {
        ...common,
        restartCount: 5 + change,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s restarting failed container' } },
        lastState: { terminated: end },
      },
    ],
  };
}

/** The delta that delivers such a Pod; the object is made anew when it is asked for, as from bytes. */
export function mixDelta(index: number, change = 0): Delta {
  return { kind: 'pod', record: recordOf(mixPod(index, change)), materialise: () => mixPod(index, change) };
}

/** A Warning of a sick Pod. */
export function mixEvent(index: number): Delta {
  const { metadata } = mixPod(index);
  const event: CoreEvent = {
    metadata: { name: `${metadata?.name ?? ''}.1`, uid: `event-${index}` },
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container',
    count: 12,
    firstTimestamp: ago(400),
    lastTimestamp: ago(20),
    source: { component: 'kubelet' },
    involvedObject: {
      kind: 'Pod',
      namespace: metadata?.namespace ?? '',
      name: metadata?.name ?? '',
      uid: metadata?.uid ?? '',
      fieldPath: 'spec.containers{app}',
    },
  };
  return { kind: 'event', event };
}

function ready(
  status: 'True' | 'False',
  seconds: number,
): NonNullable<NonNullable<Pod['status']>['conditions']>[number] {
  return { type: 'Ready', status, lastTransitionTime: ago(seconds) };
}

function ended(
  reason: string,
  exitCode: number,
  seconds: number,
): { readonly reason: string; readonly exitCode: number; readonly startedAt: string; readonly finishedAt: string } {
  return { reason, exitCode, startedAt: ago(seconds + 20), finishedAt: ago(seconds) };
}

function ago(seconds: number): string {
  return formatTime(mixNow - seconds * 1000);
}
