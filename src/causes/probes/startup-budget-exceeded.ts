import { defineCause } from '../../signals/cause.ts';
import { previousLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { asksUndeclaredPort, consequence, editProbe, probed, probeSeverity } from './wording.ts';

/** The program needs longer to start than its startup probe waits. */
export const startupBudgetExceeded = defineCause({
  id: 'probes/startup-budget-exceeded',
  on: 'probe-failed',
  scope: 'container',
  stage: 'startup',
  severity: 'error',
  heals: 'no',
  parent: 'probes/connection-refused',
  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The startup probe gives the program failureThreshold × periodSeconds to open its port; it had not done so by then and was killed.',
  find(signal, view) {
    const { report, standing } = signal;
    const waited = report.probe === 'startup' && (report.fault === 'refused' || report.fault === 'timeout');
    return waited && standing.killing && !asksUndeclaredPort(signal) ? { signal, now: view.now } : undefined;
  },
  tell({ signal, now }, about) {
    const { container, port, standing } = signal;
    return {
      title: `${container} does not open port ${port} within the ${standing.budget} s that its startup probe waits, ${standing.restarts} restarts`,
      why: `${probed(signal)} was still refused when the startup probe gave up. ${consequence(signal, now)}`,
      certainty: 'likely',
      settles: 'Its log shows whether it was still starting when it was killed.',
      severity: probeSeverity(signal),
      remedies: [
        editProbe(about, 'raise failureThreshold of the startup probe above the time that a start takes'),
        previousLog(about, container),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'killed before the port was open',
        snapshot: probeExample({
          type: 'startup',
          killed: true,
          probe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1, failureThreshold: 30 },
          message:
            'Startup probe failed: Get "http://10.1.0.7:8080/": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
    misses: [
      {
        says: 'still within what the probe allows',
        snapshot: probeExample({
          type: 'startup',
          count: 2,
          probe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 10, failureThreshold: 60 },
          message:
            'Startup probe failed: Get "http://10.1.0.7:8080/": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
