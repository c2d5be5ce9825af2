import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { deletionBegan } from '../facts/ended-run.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import type { MemoryLimit } from '../facts/memory-limit.ts';
import { parseTime } from '../facts/time.ts';
import type { Killing } from './killing.ts';
import { probeBehind } from './probe-behind.ts';
import type { PodSubject } from './subject.ts';

/** What ended a run. `stopped`: the Pod was told to go, by whomever; that is other causes' business. */
export type EndedBy =
  | 'observer-lost'
  | 'runtime-lost'
  | 'start-error'
  | 'oom'
  | 'stopped'
  | 'startup-probe'
  | 'liveness-probe'
  | 'post-start-hook'
  | 'spec-change'
  | 'node-oom'
  | 'oom-child'
  | 'signal'
  | 'completed'
  | 'exit';

/** What ended a run, with the events that say so beside the Killing event. */
export interface Attribution {
  readonly by: EndedBy;
  /** The node's SystemOOM event. */
  readonly systemOom?: EventFacts;
  /** The failures of the probe that by all signs ended it, where no Killing event says so. */
  readonly failing?: EventFacts;
}

/** Attributes the end of a run in the order of failure catalogue §4.6; the first that fits. */
export function attribute(
  subject: PodSubject,
  container: ContainerFacts,
  run: EndedRun,
  killing: Killing | undefined,
  limit: MemoryLimit | undefined,
  view: View,
): Attribution {
  const { reason, exitCode, signal } = run;
  if (reason === 'ContainerStatusUnknown') return { by: 'observer-lost' };
  if (exitCode === -1 || (reason === 'Unknown' && exitCode === 255)) return { by: 'runtime-lost' };
  if (isStartError(run)) return { by: 'start-error' };
  const outOfMemory = reason === 'OOMKilled';
  // Memory and a probe in one run: whoever came first. A process that was killed for memory is dead when the probe gives up.
  const killedLater = killing !== undefined && run.finishedAt > killing.event.last + 1000;
  if (outOfMemory && exitCode === 137 && !killedLater) {
    const systemOom = limit ? undefined : systemOomNear(subject, run, view);
    return { by: limit ? 'oom' : 'node-oom', ...(systemOom ? { systemOom } : {}) };
  }
  if (wasToldToGo(subject, run)) return { by: 'stopped' };
  const killed = killing && byKilling[killing.by];
  if (killed) return { by: killed };
  if (signal === 9) {
    const systemOom = systemOomNear(subject, run, view);
    if (systemOom) return { by: 'node-oom', systemOom };
  }
  if (outOfMemory) return { by: 'oom-child' };
  const behind = probeBehind(subject.events, subject.pod, container, run);
  if (behind) return { by: `${behind.kind}-probe`, failing: behind.failing };
  if (signal > 0) return { by: 'signal' };
  return { by: exitCode === 0 ? 'completed' : 'exit' };
}

const byKilling: Readonly<Partial<Record<Killing['by'], EndedBy>>> = {
  liveness: 'liveness-probe',
  startup: 'startup-probe',
  'post-start': 'post-start-hook',
  'spec-change': 'spec-change',
  resize: 'spec-change',
  stop: 'stopped',
};

/** containerd says StartError and 128, dockershim ContainerCannotRun and 126 to 128. */
export function isStartError(run: EndedRun): boolean {
  return run.reason === 'StartError' || run.reason === 'ContainerCannotRun';
}

/** Deleted, evicted, preempted, shut down with its node, or over its deadline: at the time of the end, not after it. */
function wasToldToGo({ pod, events }: PodSubject, run: EndedRun): boolean {
  const slack = 10_000;
  const deleted = deletionBegan(pod);
  if (deleted > 0 && run.finishedAt >= deleted - slack) return true;
  if (pod.status?.phase === 'Failed' && pod.status.reason) return true;
  const disrupted = pod.status?.conditions?.find((each) => each.type === 'DisruptionTarget' && each.status === 'True');
  if (disrupted && run.finishedAt >= parseTime(disrupted.lastTransitionTime) - slack) return true;
  const minute = 60_000;
  // A TaintManagerEviction may as well be "Cancelling deletion"; where it deletes, the deletion time tells.
  return events.some(
    ({ reason, last }) =>
      /^(?:Evicted|Preempted|Preempting|NodeShutdown)$/.test(reason) && Math.abs(last - run.finishedAt) < minute,
  );
}

/** A SystemOOM event of the node within a minute of the end. */
function systemOomNear({ pod }: PodSubject, run: EndedRun, view: View): EventFacts | undefined {
  const name = pod.spec?.nodeName;
  if (!name || run.finishedAt === 0) return undefined;
  const reading = view.events({ kind: 'Node', name });
  if (reading.state !== 'present') return undefined;
  return reading.value.find(({ reason, last }) => reason === 'SystemOOM' && Math.abs(last - run.finishedAt) <= 60_000);
}
