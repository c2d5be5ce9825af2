import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleLeaving, leaver } from '../example-leaving.ts';
import { advise } from '../remedies.ts';

const twoMinutes = 120;

/** The Pod may take long to end. */
export const longGrace = defineCause({
  id: 'termination/long-grace',
  on: 'terminating',
  scope: 'pod',
  stage: 'terminating',
  severity: 'info',
  heals: 'yes',
  parent: 'termination/in-grace',
  debug: { way: 'ephemeral' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary:
    'The Pod was deleted and has a long grace period; its containers have not stopped on SIGTERM so far, and need not until it ends.',
  find(signal) {
    const { now, deadline, grace, running } = signal;
    return grace > twoMinutes && now < deadline && running.length > 0 ? signal : undefined;
  },
  tell({ now, deadline, grace, running }) {
    const asked = now - (deadline - grace * 1000);
    return {
      title: `Being deleted: ${running.join(', ')} has not stopped on SIGTERM for ${formatDuration(asked)} and has ${formatDuration(deadline - now)} left`,
      why: `Its grace period is ${formatDuration(grace * 1000)}, so it may run that long after SIGTERM. It either works off what it has begun, or ignores the signal.`,
      certainty: 'certain',
      role: 'contributing',
      remedies: [advise('let the program stop on SIGTERM, or shorten terminationGracePeriodSeconds')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'ten minutes of grace, and SIGTERM is ignored',
        snapshot: exampleLeaving(-500, { grace: 600 }),
        subject: leaver,
      },
    ],
    misses: [{ says: 'the usual half minute', snapshot: exampleLeaving(-20), subject: leaver }],
  }),
});
