import type { WorkloadKind } from '../../model/record.ts';
import type { Delta, Followed } from '../../model/source.ts';
import type { CoreEvent } from '../../model/wire.ts';
import { resources } from '../../facts/resources.ts';
import { workloadRecordOf } from '../../facts/workload-record.ts';
import { asRead } from '../../support/as-read.ts';
import type { JsonReader } from './json-reader.ts';
import { projectPod } from './project-pod.ts';

/** One item of a followed resource: what to tell when it is there, and when it was deleted. */
export interface FollowedItem {
  readonly resourceVersion: string;
  readonly present: Delta;
  /** Events are kept longer than the server keeps them, so their end is no news. */
  readonly gone: Delta | undefined;
}

/** How one followed resource is read. */
export interface FollowedResource {
  readonly resource: Followed;
  /** `/api/v1` or `/apis/apps/v1`, and the plural. */
  readonly api: string;
  readonly plural: string;
  /** Reads the item at the reader's position; `undefined` when it is not what it should be. */
  readonly readItem: (reader: JsonReader) => FollowedItem | undefined;
}

const pods: FollowedResource = {
  resource: 'pods',
  api: '/api/v1',
  plural: 'pods',
  readItem: (reader) =>
    decoded(() => {
      const { record, materialise } = projectPod(reader);
      return {
        resourceVersion: record.resourceVersion,
        present: { kind: 'pod', record, materialise },
        gone: { kind: 'pod-gone', uid: record.uid },
      };
    }),
};

const events: FollowedResource = {
  resource: 'events',
  api: '/api/v1',
  plural: 'events',
  readItem: (reader) => {
    const event = readEventItem(reader);
    return event && { resourceVersion: versionOf(event), present: { kind: 'event', event }, gone: undefined };
  },
};

/** Reads the Event at the reader's position; nothing if it is no object. */
export function readEventItem(reader: JsonReader): CoreEvent | undefined {
  const event = asRead(reader.value());
  return isObject(event) ? event : undefined;
}

/** Every resource that is followed, Pods first: design §5, "Always read". */
export const followedResources: readonly FollowedResource[] = [
  pods,
  events,
  workloads('Deployment', 'deployments'),
  workloads('StatefulSet', 'statefulsets'),
  workloads('DaemonSet', 'daemonsets'),
  workloads('Job', 'jobs'),
  workloads('CronJob', 'cronjobs'),
];

function workloads(kind: WorkloadKind, resource: Followed): FollowedResource {
  const { group, version, plural } = resources[kind];
  return {
    resource,
    api: `/apis/${group}/${version}`,
    plural,
    readItem: (reader) => {
      const object = asRead(reader.value());
      return decoded(() => {
        if (!isObject(object)) return undefined;
        const workload = workloadRecordOf(kind, object);
        return {
          resourceVersion: workload.resourceVersion,
          present: { kind: 'workload', workload },
          gone: { kind: 'workload-gone', uid: workload.uid },
        };
      });
    },
  };
}

/** An object with a field of a wrong type is left out: one such object must not cost the list. Its bytes are behind the reader by then. */
function decoded(read: () => FollowedItem | undefined): FollowedItem | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Every field of these may be missing, so any object is one. */
function isObject(value: unknown): value is CoreEvent & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionOf(event: CoreEvent): string {
  const version: unknown = event.metadata?.resourceVersion;
  return typeof version === 'string' ? version : '';
}
