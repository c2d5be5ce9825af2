import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { parseTime } from '../facts/time.ts';
import { decisiveLine } from '../grammars/log-decisive.ts';
import { findTarget } from '../grammars/log-names.ts';
import { field, logLine } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** An init container has been running for long, or a sidecar without counting as started, so nothing after it starts. */
export interface InitWaiting extends Signal {
  readonly container: string;
  readonly role: 'init' | 'sidecar';
  readonly init: { readonly index: number; readonly total: number };
  /** Milliseconds since it was started. */
  readonly running: number;
  /** `host:port` or host that its command, arguments or log name. */
  readonly waitsFor?: string;
  /** The newest thing it said. */
  readonly line?: string;
}

/** Init containers that wait for something usually say so every few seconds; real work takes its time. */
const patience = 120_000;

/** Reads init containers that have run for more than two minutes, and sidecars that run and have not started in the time they have. */
export function initWaiting(subject: SubjectFacts, view: View): readonly InitWaiting[] {
  if (subject.kind !== 'pod' || subject.pod.metadata?.deletionTimestamp) return [];
  const { pod, ref } = subject;
  return containersOf(pod).flatMap((container) => {
    const startedAt = parseTime(container.status?.state?.running?.startedAt);
    const { role } = container;
    if (role === 'app' || startedAt === 0 || view.now - startedAt < patienceWith(container)) return [];
    if (role === 'sidecar' && container.status?.started !== false) return [];
    const log = view.log(ref, container.name, false);
    const line = log.state === 'present' ? decisiveLine(log.value)?.line : undefined;
    const words = [...(container.spec.command ?? []), ...(container.spec.args ?? [])].join(' ');
    const waitsFor = targetOf(words) ?? (line === undefined ? undefined : findTarget(line));
    return [
      {
        state: 'active' as const,
        container: container.name,
        role,
        init: { index: container.index, total: pod.spec?.initContainers?.length ?? 0 },
        running: view.now - startedAt,
        ...(waitsFor === undefined ? {} : { waitsFor }),
        ...(line === undefined ? {} : { line }),
        since: startedAt,
        evidence: [
          field(ref, `${container.path}.state.running.startedAt`, container.status?.state?.running?.startedAt ?? ''),
          ...(words === '' ? [] : [field(ref, `spec command of ${container.name}`, words.slice(0, 300))]),
          ...(line === undefined ? [] : [logLine(ref, container.name, false, line)]),
        ],
      },
    ];
  });
}

/** A sidecar has as long as its startup probe lets it. */
function patienceWith({ role, spec: { startupProbe } }: ContainerFacts): number {
  if (role !== 'sidecar' || !startupProbe) return patience;
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = startupProbe;
  return Math.max(patience, (initialDelaySeconds + periodSeconds * failureThreshold) * 1000);
}

/** What the usual waiting loops name: `nc -z host port`, `wait-for-it host:port`, `nslookup host`, `pg_isready -h host`, a URL. */
function targetOf(words: string): string | undefined {
  const nc = /\bnc\b(?:\s+-\w+(?:\s+\d+(?=\s+[\w.-]*[a-zA-Z.]))?)*\s+([\w.-]+)\s+(\d{1,5})\b/.exec(words);
  if (nc) return `${nc[1]}:${nc[2]}`;
  const named = /\b(?:nslookup|pg_isready .*-h|mysqladmin .*-h|getent hosts|ping(?: -\w+ ?\d*)*)\s*([\w.-]+)/.exec(
    words,
  );
  return named?.[1] ?? findTarget(words);
}
