import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import { parseTime } from '../facts/time.ts';
import { condition } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A Pod whose containers all run is not ready, and its conditions say in what way. */
export interface NotReady extends Signal {
  readonly reason: string;
  readonly message: string;
  /** Readiness gates of the spec whose condition is not True: `status` is missing where nobody has set it. */
  readonly gates: readonly { readonly type: string; readonly status?: string; readonly reason?: string }[];
  /** Containers that run and are not ready, with the seconds for which they have run. */
  readonly unready: readonly {
    readonly name: string;
    readonly runs: number;
    readonly hasProbe: boolean;
    readonly grace: number;
  }[];
  /** Some `Unhealthy` event is known of the present runs. */
  readonly probeSeen: boolean;
}

/** Reads the Ready condition of a Pod that runs and is not being deleted. */
export function notReady(subject: SubjectFacts, view: View): readonly NotReady[] {
  if (subject.kind !== 'pod') return [];
  const { pod, ref, events } = subject;
  const conditions = pod.status?.conditions ?? [];
  const ready = conditions.find((each) => each.type === 'Ready');
  if (pod.metadata?.deletionTimestamp || pod.status?.phase !== 'Running' || ready?.status !== 'False') return [];
  const apps = containersOf(pod).filter((each) => each.role !== 'init');
  if (apps.some((each) => each.status?.state?.running === undefined)) return [];
  const gates = (pod.spec?.readinessGates ?? []).flatMap(({ conditionType: type = '' }) => {
    const set = conditions.find((each) => each.type === type);
    if (set?.status === 'True') return [];
    return [{ type, ...(set?.status ? { status: set.status } : {}), ...(set?.reason ? { reason: set.reason } : {}) }];
  });
  const unready = apps
    .filter((each) => each.status?.ready !== true)
    .map((each) => {
      const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = each.spec.readinessProbe ?? {};
      return {
        name: each.name,
        runs: (view.now - parseTime(each.status?.state?.running?.startedAt)) / 1000,
        hasProbe: each.spec.readinessProbe !== undefined || each.spec.startupProbe !== undefined,
        grace: initialDelaySeconds + periodSeconds * failureThreshold,
      };
    });
  const youngest = Math.max(...apps.map((each) => parseTime(each.status?.state?.running?.startedAt)));
  return [
    {
      state: 'active',
      since: parseTime(ready.lastTransitionTime),
      reason: ready.reason ?? '',
      message: ready.message ?? '',
      gates,
      unready,
      probeSeen: events.some((event) => event.reason === 'Unhealthy' && event.last >= youngest),
      evidence: [
        condition(
          ref,
          { type: 'Ready', status: 'False', reason: ready.reason ?? '', message: ready.message ?? '' },
          parseTime(ready.lastTransitionTime),
        ),
      ],
    },
  ];
}
