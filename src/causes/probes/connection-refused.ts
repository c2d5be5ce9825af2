import { defineCause } from '../../signals/cause.ts';
import { currentLog, previousLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** Nobody listens on the probed port. */
export const connectionRefused = defineCause({
  id: 'probes/connection-refused',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'ephemeral', tryFirst: 'netstat -ltn' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'Nobody listens on the probed port at the address of the Pod: the program is not ready yet, listens elsewhere, or does not run.',
  find: (signal, view) => (signal.report.fault === 'refused' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    const { container, port } = signal;
    return {
      title: `${container}: nobody listens on port ${port}, which its ${probeDoes(signal, 'asks', 'ask')}; ${outcome(signal)}`,
      why: `${probed(signal)} is refused: the program has not opened port ${port}, or listens on another port or only on localhost. ${consequence(signal, now)}`,
      certainty: 'certain',
      settles: `netstat -ltn in a debug container shows on which addresses and ports ${container} listens.`,
      severity: probeSeverity(signal),
      remedies: [
        signal.previous ? previousLog(about, container) : currentLog(about, container),
        editProbe(about, 'correct the port, or add a startupProbe if it only needs more time'),
        askInside(about, signal),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the declared port is not open',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
    misses: [
      {
        says: 'the container is ready since',
        snapshot: probeExample({
          readyAfter: 2400,
          message:
            'Liveness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
