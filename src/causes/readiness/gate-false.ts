import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { describePod } from '../remedies.ts';
import { exampleGateFalse, exampleGateMissing } from './example.ts';

/** The condition that a readiness gate waits for is not True. */
export const gateFalse = defineCause({
  id: 'readiness/gate-false',
  on: 'not-ready',
  scope: 'pod',
  stage: 'gates',
  severity: 'error',
  heals: 'maybe',
  docs: '/concepts/workloads/pods/pod-lifecycle/',
  summary:
    'All containers are ready, but a readiness gate of the Pod is not True: what its controller watches, often a load balancer target, is not healthy.',
  find(signal, view) {
    const gates = signal.gates.filter((each) => each.status !== undefined);
    return gates.length > 0 && signal.unready.length === 0
      ? { gates, for: view.now - (signal.since ?? view.now) }
      : undefined;
  },
  tell(seen, about) {
    const gates = seen.gates.map((each) => `${each.type} (${each.status}${each.reason ? `, ${each.reason}` : ''})`);
    return {
      title: `Ready but for its readiness gate ${gates.join(', ')}`,
      why: `All containers are ready, but the gate has not been True for ${formatDuration(seen.for)}; its controller says why in the condition.`,
      certainty: 'certain',
      remedies: [describePod(about)],
    };
  },
  examples: () => ({
    hits: [{ says: 'the condition is False', snapshot: exampleGateFalse() }],
    misses: [{ says: 'nobody has set the condition', snapshot: exampleGateMissing() }],
  }),
});
