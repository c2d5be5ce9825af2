import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** The program breaks the connection while it answers. */
export const resetOrEof = defineCause({
  id: 'probes/reset-or-eof',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program accepts the connection of the probe and closes it without a valid answer: it crashes while answering, or speaks another protocol on this port.',
  find: (signal, view) => (signal.report.fault === 'reset-or-eof' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: the connection of its ${probeName(signal)} to ${probed(signal)} breaks off; ${outcome(signal)}`,
      why: `The program closes the connection without a valid answer (${signal.report.said}): it fails while answering, or speaks another protocol on this port. ${consequence(signal, now)}`,
      certainty: 'likely',
      severity: probeSeverity(signal),
      remedies: [currentLog(about, signal.container), askInside(about, signal)],
    };
  },
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
