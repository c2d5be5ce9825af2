import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { describePod } from '../remedies.ts';
import { exampleGateFalse, exampleGateMissing } from './example.ts';

/** Nobody has ever set the condition that a readiness gate waits for. */
export const gateMissing = defineCause({
  id: 'readiness/gate-missing',
  on: 'not-ready',
  scope: 'pod',
  stage: 'gates',
  severity: 'error',
  heals: 'maybe',
  docs: '/concepts/workloads/pods/pod-lifecycle/',
  summary:
    'All containers are ready, but the Pod waits for a condition that nobody has set: the controller that owns the readiness gate does not run or does not know the Pod.',
  find(signal, view) {
    const gates = signal.gates.filter((each) => each.status === undefined).map((each) => each.type);
    return gates.length > 0 && signal.unready.length === 0
      ? { gates, for: view.now - (signal.since ?? view.now) }
      : undefined;
  },
  tell: (seen, about) => ({
    title: `Ready but for its readiness gate ${seen.gates.join(', ')}, which nobody has set`,
    why: `All containers are ready, but the Pod has had no condition ${seen.gates.join(', ')} for ${formatDuration(seen.for)}: the controller that should set it has not.`,
    certainty: 'certain',
    settles: 'The log of the controller that owns the gate says whether it knows this Pod.',
    remedies: [describePod(about)],
  }),
  examples: () => ({
    hits: [{ says: 'the condition does not exist', snapshot: exampleGateMissing() }],
    misses: [{ says: 'the condition exists and is False', snapshot: exampleGateFalse() }],
  }),
});
