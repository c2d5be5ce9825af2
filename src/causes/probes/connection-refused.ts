import { currentLog, previousLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, editProbe, probed, probeDoes } from './wording.ts';

/** Nobody listens on the probed port. */
export const connectionRefused = defineProbeFault({
  id: 'probes/connection-refused',
  fault: 'refused',
  heals: 'maybe',
  tryFirst: 'netstat -ltn',
  summary:
    'Nobody listens on the probed port at the address of the Pod: the program is not ready yet, listens elsewhere, or does not run.',
  words(signal, about) {
    const { container, port } = signal;
    return {
      title: `nobody listens on port ${port}, which its ${probeDoes(signal, 'asks', 'ask')}`,
      why: `${probed(signal)} is refused: the program has not opened port ${port}, or listens on another port or only on localhost.`,
      settles: `netstat -ltn in a debug container shows on which addresses and ports ${container} listens.`,
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
