import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { describePod } from '../remedies.ts';
import { notReadyExample } from './example.ts';

/** A container is not ready and no event says why. */
export const probeNoneFailing = defineCause({
  id: 'readiness/probe-none-failing',
  on: 'not-ready',
  scope: 'pod',
  stage: 'ready',
  severity: 'warning',
  heals: 'maybe',
  docs: '/concepts/workloads/pods/pod-lifecycle/',
  summary:
    'A container has run longer than its probes allow and is not ready, and no event tells why: events are kept for about an hour only.',
  find(signal) {
    const late = signal.unready.filter((each) => each.hasProbe && each.runs >= each.grace + 30);
    return late.length > 0 && !signal.probeSeen ? late : undefined;
  },
  tell(seen, about) {
    const names = seen.map((each) => each.name).join(', ');
    return {
      title: `${names} runs for ${formatDuration((seen[0]?.runs ?? 0) * 1000)} and is not ready; no failed probe is on record`,
      why: 'Its readiness probe must have failed, but no event of that is left; events expire after about an hour.',
      certainty: 'possible',
      settles: 'Ask what the probe asks from a debug container in the Pod.',
      remedies: [describePod(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'not ready, and no event',
        snapshot: notReadyExample({ containerReady: false, seconds: 400, reason: 'ContainersNotReady' }),
      },
    ],
    misses: [
      {
        says: 'still starting',
        snapshot: notReadyExample({ containerReady: false, seconds: 12, reason: 'ContainersNotReady' }),
      },
    ],
  }),
});
