import type { ContainerStatus, Pod } from '../model/wire.ts';
import type { PodRecord, RunEnd } from '../model/record.ts';
import { controllerOf } from './owner.ts';
import { effectiveRequest } from './requests.ts';
import { statusColumns } from './status-column.ts';
import { parseTime } from './time.ts';

/** The compact form of a Pod object. The live source's projector makes the same from bytes. */
export function recordOf(pod: Pod): PodRecord {
  const { metadata, spec, status } = pod;
  const owner = controllerOf(metadata);
  const ready = status?.conditions?.find((each) => each.type === 'Ready');
  const statuses = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const lastEnd = newestEnd(statuses);
  return {
    uid: metadata?.uid ?? `${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`,
    resourceVersion: metadata?.resourceVersion ?? '',
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    ...(owner ? { owner } : {}),
    templateHash: metadata?.labels?.['pod-template-hash'] ?? metadata?.labels?.['controller-revision-hash'] ?? '',
    node: spec?.nodeName ?? '',
    phase: status?.phase ?? '',
    reason: status?.reason ?? '',
    ...statusColumns(pod),
    ...(lastEnd ? { lastEnd } : {}),
    createdAt: parseTime(metadata?.creationTimestamp),
    deletionAt: parseTime(metadata?.deletionTimestamp),
    hasFinalizers: (metadata?.finalizers ?? []).length > 0,
    startedAt: Math.max(0, ...statuses.map((each) => parseTime(each.state?.running?.startedAt))),
    readyCondition: ready?.status === 'True',
    readySince: parseTime(ready?.lastTransitionTime),
    troubles: troublesOf(pod),
    cpuRequest: Math.round(effectiveRequest(pod, 'cpu') * 1000),
    memoryRequest: Math.round(effectiveRequest(pod, 'memory')),
    restartPolicy: spec?.restartPolicy ?? 'Always',
  };
}

function newestEnd(statuses: readonly ContainerStatus[]): RunEnd | undefined {
  let newest: RunEnd | undefined;
  for (const status of statuses) {
    for (const end of [status.state?.terminated, status.lastState?.terminated]) {
      if (!end) continue;
      const finishedAt = parseTime(end.finishedAt);
      if (newest && newest.finishedAt >= finishedAt) continue;
      newest = { container: status.name ?? '', exitCode: end.exitCode ?? 0, reason: end.reason ?? '', finishedAt };
    }
  }
  return newest;
}

/** Conditions that are trouble when True; all others are trouble when not True. */
const badWhenTrue: ReadonlySet<string> = new Set([
  'DisruptionTarget',
  'PodResizePending',
  'PodResizeInProgress',
  'AllContainersRestarting',
]);

function troublesOf(pod: Pod): readonly string[] {
  return (pod.status?.conditions ?? [])
    .filter((each) => (each.status === 'True') === badWhenTrue.has(each.type ?? ''))
    .map((each) => (each.reason ? `${each.type ?? ''}=${each.reason}` : (each.type ?? '')))
    .sort();
}
