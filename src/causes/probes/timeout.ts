import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** The program takes longer to answer than the probe waits. */
export const timeout = defineCause({
  id: 'probes/timeout',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program accepts the connection and does not answer the probe within timeoutSeconds: it is overloaded, throttled or blocked, or the limit is too short.',
  find: (signal, view) => (signal.report.fault === 'timeout' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeDoes(signal, 'gets', 'get')} no answer from ${probed(signal)} within ${signal.standing.timeout} s; ${outcome(signal)}`,
      why: `The program accepts the connection but takes longer than timeoutSeconds (${signal.standing.timeout} s) to answer. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [
        editProbe(about, 'raise timeoutSeconds, if the answer is only slow'),
        askInside(about, signal),
        currentLog(about, signal.container),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the answer takes too long',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
        }),
      },
    ],
    misses: [
      {
        says: 'a refused connection is no time-out',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
