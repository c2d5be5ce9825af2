import { formatTime } from '../facts/time.ts';
import type { Snapshot, LogEntry, ListedEntry, AnswerEntry } from '../model/snapshot.ts';
import type { ApiObject, Container, ContainerStatus, CoreEvent, Pod } from '../model/wire.ts';

/** The instant at which every example happens. */
export const exampleNow = Date.parse('2026-03-01T03:00:00Z');

/** An RFC 3339 time so many seconds before the example's instant. */
export function ago(seconds: number): string {
  return formatTime(exampleNow - seconds * 1000);
}

/** What an example may say of a container; name `app` and an image are filled in. */
export interface ExampleContainer {
  readonly spec?: Container;
  readonly status?: ContainerStatus;
}

/** A Pod `shop/web-7d9f-x2k9p` of Deployment `web`, ten minutes old, on node `n1`, with one container unless told otherwise. */
export function examplePod(
  container: ExampleContainer,
  more: {
    readonly name?: string;
    readonly spec?: Pod['spec'];
    readonly status?: Pod['status'];
    readonly metadata?: Pod['metadata'];
    readonly init?: readonly ExampleContainer[];
    readonly also?: readonly ExampleContainer[];
  } = {},
): Pod & ApiObject {
  const apps = [container, ...(more.also ?? [])];
  const name = more.name ?? 'web-7d9f-x2k9p';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'shop',
      uid: `uid-${name}`,
      creationTimestamp: ago(600),
      labels: { app: 'web', 'pod-template-hash': '7d9f' },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-7d9f', uid: 'uid-rs', controller: true },
      ],
      ...more.metadata,
    },
    spec: {
      nodeName: 'n1',
      restartPolicy: 'Always',
      containers: apps.map((each, index) => ({
        name: index === 0 ? 'app' : `app-${index}`,
        image: 'registry.example/shop/web:1.4',
        ...each.spec,
      })),
      ...(more.init
        ? {
            initContainers: more.init.map((each, index) => ({
              name: `init-${index}`,
              image: 'registry.example/shop/init:1',
              ...each.spec,
            })),
          }
        : {}),
      ...more.spec,
    },
    status: {
      phase: 'Running',
      startTime: ago(598),
      containerStatuses: apps.map((each, index) => statusOf(each, index === 0 ? 'app' : `app-${index}`)),
      ...(more.init ? { initContainerStatuses: more.init.map((each, index) => statusOf(each, `init-${index}`)) } : {}),
      ...more.status,
    },
  };
}

function statusOf(container: ExampleContainer, name: string): ContainerStatus {
  return { name: container.spec?.name ?? name, ready: false, restartCount: 0, ...container.status };
}

/** An event of the example's Pod (or of `about`), last seen `seconds` ago; `container` fills in the field path. */
export function exampleEvent(
  reason: string,
  message: string,
  more: {
    readonly type?: 'Normal' | 'Warning';
    readonly seconds?: number;
    readonly firstSeconds?: number;
    readonly count?: number;
    readonly container?: string;
    readonly component?: string;
    readonly about?: { readonly kind: string; readonly name: string; readonly uid?: string };
  } = {},
): CoreEvent & ApiObject {
  const about = more.about ?? { kind: 'Pod', name: 'web-7d9f-x2k9p', uid: 'uid-web-7d9f-x2k9p' };
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${about.name}.${reason}.${more.seconds ?? 30}`,
      namespace: 'shop',
      uid: `uid-event-${reason}-${more.seconds ?? 30}-${message.length}`,
    },
    type: more.type ?? 'Warning',
    reason,
    message,
    count: more.count ?? 1,
    firstTimestamp: ago(more.firstSeconds ?? more.seconds ?? 30),
    lastTimestamp: ago(more.seconds ?? 30),
    source: { component: more.component ?? 'kubelet', host: 'n1' },
    involvedObject: {
      ...about,
      ...(about.kind === 'Node' ? {} : { namespace: 'shop' }),
      ...(more.container ? { fieldPath: `spec.containers{${more.container}}` } : {}),
    },
  };
}

/** A log of the example's Pod. */
export function exampleLog(container: string, previous: boolean, text: string): LogEntry {
  return { namespace: 'shop', pod: 'web-7d9f-x2k9p', container, previous, text };
}

/** The snapshot around those objects. */
export function exampleSnapshot(
  objects: readonly ApiObject[],
  more: {
    readonly logs?: readonly LogEntry[];
    readonly listed?: readonly ListedEntry[];
    readonly answers?: readonly AnswerEntry[];
  } = {},
): Snapshot {
  return { apiVersion: 'pod-doctor/v1', kind: 'Snapshot', capturedAt: formatTime(exampleNow), objects, ...more };
}
