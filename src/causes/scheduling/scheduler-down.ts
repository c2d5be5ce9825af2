import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { parseTime, formatDuration } from '../../facts/time.ts';
import { ago, exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { waitingPod } from './example.ts';
import { clusterwide } from './wording.ts';

/** How long a scheduler may take to say a first word, and after which its lease is stale, in milliseconds. */
const silence = 30_000;

/** The cluster's own scheduler does not react. */
export const schedulerDown = defineCause({
  id: 'scheduling/scheduler-down',
  on: 'unscheduled',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/reference/command-line-tools-reference/kube-scheduler/',
  summary: "The cluster's scheduler has not looked at the Pod: it is down, or far behind.",
  find(signal, view) {
    const { considered, scheduler, age, gates } = signal;
    if (considered || gates.length > 0 || age < silence || scheduler !== 'default-scheduler') return undefined;
    const lease = view.object('Lease', 'kube-scheduler', 'kube-system');
    const renewed = lease.state === 'present' ? parseTime(lease.value.spec?.renewTime) : 0;
    const stale = renewed > 0 ? view.now - renewed : undefined;
    return {
      signal,
      stale: stale !== undefined && stale > silence ? stale : undefined,
      alive: stale !== undefined && stale <= silence,
    };
  },
  tell({ signal, stale, alive }) {
    const waited = formatDuration(signal.age);
    const lease = { kind: 'Lease', namespace: 'kube-system', name: 'kube-scheduler' };
    return {
      title:
        stale === undefined
          ? `No scheduler has looked at it for ${waited}`
          : `The cluster's scheduler is down: no sign of life for ${formatDuration(stale)}`,
      why: `After ${waited} the Pod has neither the condition PodScheduled nor a scheduler's event${alive ? ', although a scheduler renews its lease' : ''}.`,
      certainty: stale === undefined ? 'possible' : 'certain',
      settles: 'The lease kube-system/kube-scheduler, and the log of the scheduler.',
      evidence: stale === undefined ? [] : [field(lease, 'spec.renewTime', `${formatDuration(stale)} ago`)],
      remedies: [
        look(
          'see whether a scheduler is alive',
          clusterwide('-n', 'kube-system', 'get', 'lease', 'kube-scheduler'),
          'cluster',
        ),
        advise("bring the control plane's scheduler back", 'cluster'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'its lease is stale',
        snapshot: exampleSnapshot([
          waitingPod('', { status: { conditions: [] } }),
          {
            apiVersion: 'coordination.k8s.io/v1',
            kind: 'Lease',
            metadata: { namespace: 'kube-system', name: 'kube-scheduler' },
            ...{ spec: { renewTime: ago(500) } },
          },
        ]),
      },
    ],
    misses: [
      {
        says: 'another scheduler is asked for',
        snapshot: exampleSnapshot([
          waitingPod('', { spec: { schedulerName: 'batch-scheduler' }, status: { conditions: [] } }),
        ]),
      },
    ],
  }),
});
