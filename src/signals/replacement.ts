import { controllerOf } from '../facts/owner.ts';
import { parseTime } from '../facts/time.ts';
import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import type { PodSubject } from './subject.ts';

/** Labels by which controllers tell the Pods of one template or Job apart, the most telling first. */
const labels = ['pod-template-hash', 'controller-revision-hash', 'batch.kubernetes.io/job-name', 'job-name'] as const;

/**
 * Have other Pods of the same controller taken this one's place and been ready for so many milliseconds? Either its
 * ReplicaSet has all that it wants, of whatever age; or a younger one is ready, and no younger one has failed too: then
 * the fault goes on.
 */
export function isReplaced({ pod }: PodSubject, view: View, steady = 0): boolean {
  const controller = controllerOf(pod.metadata);
  const label = labels.find((each) => pod.metadata?.labels?.[each] !== undefined);
  const namespace = pod.metadata?.namespace;
  if (controller === undefined || label === undefined) return false;
  const selector = `${label}=${pod.metadata?.labels?.[label] ?? ''}`;
  const reading = view.list('Pod', { ...(namespace === undefined ? {} : { namespace }), labelSelector: selector });
  if (reading.state !== 'present') return false;
  const readyBefore = view.now - steady;
  const others = reading.value.filter(
    (other) => other.metadata?.name !== pod.metadata?.name && controllerOf(other.metadata)?.name === controller.name,
  );
  if (controller.kind === 'ReplicaSet') {
    const set = view.object('ReplicaSet', controller.name, namespace);
    const wanted = set.state === 'present' ? (set.value.spec?.replicas ?? 1) : 0;
    if (wanted > 0 && others.filter((other) => isReady(other, readyBefore)).length >= wanted) return true;
  }
  const born = parseTime(pod.metadata?.creationTimestamp);
  const younger = others.filter((other) => parseTime(other.metadata?.creationTimestamp) > born);
  // A Job is done with one success, however many tries failed.
  if (controller.kind === 'Job' && younger.some((other) => other.status?.phase === 'Succeeded')) return true;
  if (younger.some((other) => other.status?.phase === 'Failed')) return false;
  return younger.some((other) => isReady(other, readyBefore));
}

function isReady(pod: Pod, readyBefore: number): boolean {
  const ready = pod.status?.conditions?.find((each) => each.type === 'Ready');
  return ready?.status === 'True' && parseTime(ready.lastTransitionTime) <= readyBefore;
}
