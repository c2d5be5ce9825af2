import { heapSetting } from '../../facts/memory-limit.ts';
import { formatBytes } from '../../facts/quantity.ts';
import type { CauseId, Remedy, Subject } from '../../model/finding.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import { kubectl, look, setResource } from '../remedies.ts';
import { logOf, titled, who } from './wording.ts';

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

/** A cause for containers that the kernel killed at a memory limit. */
export function defineOverLimit({
  fits,
  ...own
}: OwnFacts & {
  readonly fits: (ended: RunEnded) => boolean;
  readonly parent?: CauseId;
  readonly docs: string;
}): Cause<'run-ended'> {
  return defineCause({
    ...own,
    on: 'run-ended',
    scope: 'container',
    stage: 'running',
    severity: 'critical',
    heals: 'no',
    debug: { way: 'none' },
    find: (ended) => (ended.by === 'oom' && fits(ended) ? ended : undefined),
    tell: tellOverLimit,
  });
}

/** Puts a kill at the container's or the Pod's own limit into words. */
function tellOverLimit(seen: RunEnded, about: Subject): Telling {
  const limit = seen.limit?.text ?? '';
  const whose = seen.limit?.of === 'pod' ? `the ${limit} memory limit of the whole Pod` : `its ${limit} memory limit`;
  return {
    title: titled(seen, `${who(seen)} ${seen.state === 'active' ? 'is' : 'was'} killed at ${whose}`),
    why: [
      `The kernel killed it (OOMKilled, exit code ${seen.run.exitCode}) when it reached ${whose}.`,
      heapNote(seen),
      tmpfsNote(seen),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
    certainty: 'certain',
    settles: 'Watch its memory: a slow, steady rise is a leak, a spike at the start is a limit that is too small.',
    remedies: [
      ...moreMemory(seen, about),
      look('see how much it uses', kubectl(about, 'top', 'pod', about.name, '--containers')),
      logOf(seen, about),
    ],
  };
}
