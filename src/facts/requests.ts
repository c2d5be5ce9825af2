import type { Container, Pod } from '../model/wire.ts';
import { parseQuantity } from './quantity.ts';

/**
 * What the scheduler counts for one resource: the larger of all app containers with sidecars and the peak of the init
 * phase, plus the overhead; Pod-level requests replace the sum (k8s.io/component-helpers resource.PodRequests).
 */
export function effectiveRequest(pod: Pod, resource: string): number {
  const overhead = parseQuantity(pod.spec?.overhead?.[resource]) ?? 0;
  const podLevel = parseQuantity(pod.spec?.resources?.requests?.[resource]);
  if (podLevel !== undefined) return podLevel + overhead;
  let sidecars = 0;
  let peak = 0;
  for (const container of pod.spec?.initContainers ?? []) {
    const amount = requestOf(container, resource);
    if (container.restartPolicy === 'Always') {
      sidecars += amount;
      peak = Math.max(peak, sidecars);
    } else peak = Math.max(peak, sidecars + amount);
  }
  const apps = (pod.spec?.containers ?? []).reduce((sum, container) => sum + requestOf(container, resource), 0);
  return Math.max(apps + sidecars, peak) + overhead;
}

/** A container's request; a limit without a request counts as one (API defaulting). */
export function requestOf(container: Container, resource: string): number {
  return parseQuantity(container.resources?.requests?.[resource] ?? container.resources?.limits?.[resource]) ?? 0;
}
