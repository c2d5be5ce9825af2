import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { describePod } from '../remedies.ts';
import { notReadyExample } from './example.ts';

/** Seconds that a kubelet may take to tell of a change. */
const startingUp = 5;

/** A container is still within the time that its probes give it. */
export const notYet = defineCause({
  id: 'readiness/not-yet',
  on: 'not-ready',
  scope: 'pod',
  stage: 'ready',
  severity: 'info',
  heals: 'yes',
  docs: '/concepts/workloads/pods/pod-lifecycle/',
  summary: 'A container runs and is not ready yet, within the time that its probes allow for a start.',
  find(signal) {
    const starting = signal.unready.filter((each) => each.runs < each.grace + startingUp);
    return starting.length > 0 && starting.length === signal.unready.length ? starting : undefined;
  },
  tell(seen, about) {
    const names = seen.map((each) => each.name).join(', ');
    const [first] = seen;
    return {
      title: `${names} started ${formatDuration((first?.runs ?? 0) * 1000)} ago and is not ready yet`,
      why: `Its probes give it ${first?.grace ?? 0} s from the start; until then this is a start and no fault.`,
      certainty: 'certain',
      remedies: [describePod(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'twelve seconds after its start',
        snapshot: notReadyExample({ containerReady: false, seconds: 12, reason: 'ContainersNotReady' }),
      },
    ],
    misses: [
      {
        says: 'long after its start',
        snapshot: notReadyExample({ containerReady: false, seconds: 400, reason: 'ContainersNotReady' }),
      },
    ],
  }),
});
