import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, editProbe, probed, probeDoes } from './wording.ts';

/** The program takes longer to answer than the probe waits. */
export const timeout = defineProbeFault({
  id: 'probes/timeout',
  fault: 'timeout',
  summary:
    'The program accepts the connection and does not answer the probe within timeoutSeconds: it is overloaded, throttled or blocked, or the limit is too short.',
  words: (signal, about) => ({
    title: `${probeDoes(signal, 'gets', 'get')} no answer from ${probed(signal)} within ${signal.standing.timeout} s`,
    why: `The program accepts the connection but takes longer than timeoutSeconds (${signal.standing.timeout} s) to answer.`,
    remedies: [
      editProbe(about, 'raise timeoutSeconds, if the answer is only slow'),
      askInside(about, signal),
      currentLog(about, signal.container),
    ],
  }),
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
