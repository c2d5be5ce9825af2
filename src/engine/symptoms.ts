import type { CauseId } from '../model/finding.ts';
import type { SubjectFacts } from '../signals/subject.ts';
import { statusColumns } from '../facts/status-column.ts';

/**
 * The word at the end of a chain: what the platform shows instead of the cause (failure catalogue §4.5). With a container
 * its own waiting or terminated reason, else the Pod's STATUS.
 */
export function symptomOf(subject: SubjectFacts, container: string | undefined): CauseId | undefined {
  if (subject.kind === 'workload') return undefined;
  const { pod } = subject;
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
  const state = statuses.find((status) => status.name === container)?.state;
  const word = state?.waiting?.reason ?? state?.terminated?.reason ?? statusColumns(pod).status;
  if (word === 'Running') return pod.status?.conditions?.some(isUnready) ? 'symptom/not-ready' : undefined;
  return `symptom/${kebab(word)}`;
}

function isUnready(condition: { readonly type?: string; readonly status?: string }): boolean {
  return condition.type === 'Ready' && condition.status !== 'True';
}

/** `CrashLoopBackOff` → `crash-loop-back-off`, `OOMKilled` → `oom-killed`, `Init:0/1` → `init-0-1`. */
function kebab(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}
