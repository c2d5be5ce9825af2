import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import { parseTime } from '../facts/time.ts';
import { field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** Containers of a Pod that is to end have done their work, and others run on, so that the Pod does not end. */
export interface WorkDone extends Signal {
  /** Ended with exit code 0, and not started again. */
  readonly done: readonly string[];
  /** Still run, and are no sidecars in the sense of Kubernetes: the Pod waits for them. */
  readonly runsOn: readonly string[];
  /** Milliseconds since the last of them ended. */
  readonly idleFor: number;
  /** Name of the Job that waits for the Pod; none = another owner. */
  readonly job?: string;
}

/** Reads the container statuses of a running Pod whose restartPolicy lets a finished container rest. */
export function workDone(subject: SubjectFacts, view: View): readonly WorkDone[] {
  if (subject.kind !== 'pod') return [];
  const { pod, ref } = subject;
  const rests = pod.spec?.restartPolicy === 'Never' || pod.spec?.restartPolicy === 'OnFailure';
  if (!rests || pod.status?.phase !== 'Running' || pod.metadata?.deletionTimestamp) return [];
  const apps = containersOf(pod).filter(({ role }) => role === 'app');
  const done = apps.filter(({ status }) => status?.state?.terminated?.exitCode === 0);
  const runsOn = apps.filter(({ status }) => status?.state?.running !== undefined);
  if (done.length === 0 || runsOn.length === 0 || done.length + runsOn.length < apps.length) return [];
  const since = Math.max(...done.map(({ status }) => parseTime(status?.state?.terminated?.finishedAt)));
  const owner = pod.metadata?.ownerReferences?.find(({ kind, controller }) => kind === 'Job' && controller);
  return [
    {
      state: 'active',
      since,
      done: done.map(({ name }) => name),
      runsOn: runsOn.map(({ name }) => name),
      idleFor: view.now - since,
      ...(owner?.name ? { job: owner.name } : {}),
      evidence: [
        ...done.map(({ path }) => field(ref, `${path}.state.terminated`, 'exit 0', since)),
        ...runsOn.map(({ path, status }) =>
          field(ref, `${path}.state.running`, 'running', parseTime(status?.state?.running?.startedAt)),
        ),
      ],
    },
  ];
}
