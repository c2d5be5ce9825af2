import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { consequence, editProbe, outcome, probeDoes, probeSeverity } from './wording.ts';

/** The probe names a port that the container does not declare. */
export const namedPortMissing = defineCause({
  id: 'probes/named-port-missing',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary: 'The probe names its port, and the container declares no port of that name, so the probe can never be sent.',
  find: (signal, view) => (signal.report.fault === 'named-port-missing' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeDoes(signal, 'asks', 'ask')} port "${signal.port}", a name that the container does not declare; ${outcome(signal)}`,
      why: `A port name in a probe must stand in ports[].name of the same container; "${signal.port}" does not. ${consequence(signal, now)}`,
      certainty: 'certain',
      severity: probeSeverity(signal),
      remedies: [editProbe(about, 'give the probe a number, or declare the port under this name')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the name is not declared',
        snapshot: probeExample({
          probe: { httpGet: { path: '/', port: 'http' } },
          message: 'Readiness probe errored: strconv.Atoi: parsing "http": invalid syntax',
        }),
      },
    ],
    misses: [
      {
        says: 'a refused connection has a port',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
