import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleLeaving, leaver } from '../example-leaving.ts';

const halfMinute = 30_000;

/** The Pod is ending, as it should. */
export const inGrace = defineCause({
  id: 'termination/in-grace',
  on: 'terminating',
  scope: 'pod',
  stage: 'terminating',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary:
    'The Pod was deleted and its grace period goes on: its containers were asked to stop and may take until then. Failing probes and exits are part of that.',
  find(signal) {
    const { now, deadline, running, finalizers } = signal;
    if (now >= deadline + halfMinute) return undefined;
    // Once everything has ended, only a finalizer can keep the Pod.
    return running.length === 0 && finalizers.length > 0 && signal.endedAt > 0 ? undefined : signal;
  },
  tell({ now, deadline, grace, running }) {
    const left = deadline - now;
    const still = running.length > 0 ? `${running.join(', ')} still run${running.length === 1 ? 's' : ''}; ` : '';
    return {
      title:
        left > 0
          ? `Being deleted: its grace period ends in ${formatDuration(left)}`
          : 'Being deleted: its grace period has just ended',
      why: `${still}its containers have ${formatDuration(grace * 1000)} to stop after SIGTERM and are killed then. Probes that fail meanwhile mean nothing.`,
      certainty: 'certain',
      // Why it was deleted is a better answer than that it was, where that is known.
      role: 'contributing',
      remedies: [],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'its readiness probe fails while it stops',
        snapshot: exampleLeaving(-20, {
          objects: [
            exampleEvent('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', {
              seconds: 5,
              container: 'app',
            }),
          ],
        }),
        subject: leaver,
      },
    ],
    misses: [{ says: 'the grace period ended long ago', snapshot: exampleLeaving(600), subject: leaver }],
  }),
});
