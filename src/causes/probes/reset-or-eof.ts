import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, probed, probeName } from './wording.ts';

/** The program breaks the connection while it answers. */
export const resetOrEof = defineProbeFault({
  id: 'probes/reset-or-eof',
  fault: 'reset-or-eof',
  summary:
    'The program accepts the connection of the probe and closes it without a valid answer: it crashes while answering, or speaks another protocol on this port.',
  words: (signal, about) => ({
    title: `the connection of its ${probeName(signal)} to ${probed(signal)} breaks off`,
    why: `The program closes the connection without a valid answer (${signal.report.said}): it fails while answering, or speaks another protocol on this port.`,
    certainty: 'likely',
    remedies: [currentLog(about, signal.container), askInside(about, signal)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the connection ends early',
        snapshot: probeExample({ message: 'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": EOF' }),
      },
    ],
    misses: [
      {
        says: 'a refused connection never came about',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
