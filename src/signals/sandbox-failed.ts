import { lastRunAt, runningContainers } from '../facts/container-life.ts';
import { parseQuantity } from '../facts/quantity.ts';
import { parseSandboxError } from '../grammars/sandbox.ts';
import type { SandboxError } from '../grammars/sandbox.ts';
import type { Pod } from '../model/wire.ts';
import { eventEvidence, field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** The Pod's sandbox could not be made: no container of it can start. */
export interface SandboxFailed extends Signal {
  readonly error: SandboxError;
  /** How often the kubelet said so. */
  readonly count: number;
  readonly node: string;
  readonly runtimeClass: string;
  /** Memory limit of the whole Pod in bytes, as the sandbox gets it; absent where some container has none. */
  readonly memoryLimit?: number;
  /** That limit as it is written, `4Mi` or `4Mi + 2Mi`. */
  readonly limitText: string;
}

const reasons: ReadonlySet<string> = new Set([
  'FailedCreatePodSandBox',
  'NetworkNotReady',
  'FailedCreatePodContainer',
  'FailedPodSandBoxStatus',
  'FailedPrepareDynamicResources',
]);
/** One change of the sandbox follows each restart of node, runtime or network agent; so many in an hour are a loop. */
const loop = 5;

const later: ReadonlySet<string> = new Set(['Pulling', 'Pulled', 'Created', 'Started']);

/** Reads the newest sandbox failure of each kind, while no container has started since. */
export function sandboxFailed(subject: SubjectFacts): readonly SandboxFailed[] {
  if (subject.kind !== 'pod') return [];
  const { pod, ref, events } = subject;
  if (runningContainers(pod).length > 0 || pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded')
    return [];
  const passed = Math.max(lastRunAt(pod), events.find((event) => later.has(event.reason))?.last ?? 0);
  const recent = events.filter((event) => event.last > passed);
  const failed = recent.filter((event) => reasons.has(event.reason));
  // The kubelet says that the sandbox changed also after each failure, so it tells only where nothing else does.
  const failures =
    failed.length > 0 ? failed : recent.filter((event) => event.reason === 'SandboxChanged' && event.count >= loop);
  const parsed = failures.map((event) => ({ event, error: parseSandboxError(event.message) }));
  // The runtime words one failure differently from try to try; the newest that says something stands for all.
  const newest = parsed.find(({ error }) => error.fault !== 'other') ?? parsed[0];
  if (newest === undefined) return [];
  const limit = podMemoryLimit(pod);
  const since = Math.min(...failures.map((event) => event.first));
  return [
    {
      state: 'active',
      error: newest.error,
      count: newest.event.count,
      node: pod.spec?.nodeName ?? '',
      runtimeClass: pod.spec?.runtimeClassName ?? '',
      ...(limit.bytes === undefined ? {} : { memoryLimit: limit.bytes }),
      limitText: limit.text,
      ...(since > 0 ? { since } : {}),
      evidence: [
        eventEvidence(newest.event),
        ...(limit.bytes === undefined ? [] : [field(ref, 'memory limit of the Pod', limit.text)]),
      ],
    },
  ];
}

/** The sandbox lives in the Pod's cgroup, whose limit is the sum of all containers' limits, if each has one. */
function podMemoryLimit(pod: Pod): { readonly bytes?: number; readonly text: string } {
  const whole = pod.spec?.resources?.limits?.['memory'];
  const texts = whole
    ? [whole]
    : (pod.spec?.containers ?? []).map(({ resources }) => resources?.limits?.['memory'] ?? '');
  const bytes = texts.reduce<number | undefined>((sum, text) => {
    const value = parseQuantity(text);
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0);
  return bytes === undefined || texts.length === 0 ? { text: '' } : { bytes, text: texts.join(' + ') };
}
