import { heapSetting } from '../../facts/memory-limit.ts';
import { formatBytes } from '../../facts/quantity.ts';
import type { Remedy, Subject } from '../../model/finding.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { setResource } from '../remedies.ts';

/** A limit of twice the present one, ready to be set; nothing where there is none to double. */
export function moreMemory({ limit, container }: RunEnded, about: Subject): readonly Remedy[] {
  return limit ? [setResource(about, container, 'memory', formatBytes(limit.bytes * 2))] : [];
}

/** `KAFKA_HEAP_OPTS=-Xmx1024m alone is more than the limit of 768Mi.`: a heap that was set by hand beside the limit. */
export function heapNote({ facts, limit }: RunEnded): string | undefined {
  const heap = heapSetting(facts);
  if (!heap || !limit) return undefined;
  if (heap.bytes >= limit.bytes) return `${heap.shown} alone is more than the limit of ${limit.text}.`;
  if (heap.bytes >= 0.8 * limit.bytes) {
    return `${heap.shown} leaves hardly anything of the limit of ${limit.text} for what is not heap.`;
  }
  return undefined;
}

/** Files in memory-backed volumes count against the limit. */
export function tmpfsNote({ facts, subject }: RunEnded): string | undefined {
  const inMemory = new Set(
    (subject.pod.spec?.volumes ?? []).filter((each) => each.emptyDir?.medium === 'Memory').map((each) => each.name),
  );
  const mounts = (facts.spec.volumeMounts ?? []).filter((mount) => inMemory.has(mount.name));
  if (mounts.length === 0) return undefined;
  return `Files in ${mounts.map((mount) => mount.mountPath ?? '').join(', ')} are in memory and count too.`;
}
