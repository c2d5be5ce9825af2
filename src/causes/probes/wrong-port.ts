import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, editProbe, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** The probe asks a port that the container does not declare, and nobody listens there. */
export const wrongPort = defineCause({
  id: 'probes/wrong-port',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  parent: 'probes/connection-refused',
  debug: { way: 'ephemeral', tryFirst: 'netstat -ltn' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The probe asks a port on which nobody listens, and the container declares another one: the probe has the wrong port.',
  find(signal, view) {
    const { report, port, declaredPorts } = signal;
    const strange = /^\d+$/.test(port) && declaredPorts.length > 0 && !declaredPorts.includes(port);
    return report.fault === 'refused' && strange ? { signal, now: view.now } : undefined;
  },
  tell({ signal, now }, about) {
    const { container, port, declaredPorts } = signal;
    const declared = declaredPorts.join(', ');
    return {
      title: `${container}: ${probeDoes(signal, 'asks', 'ask')} port ${port}, but the container declares ${declared}; ${outcome(signal)}`,
      why: `${probed(signal)} is refused, and the container declares port ${declared} only: the probe very likely has the wrong port. ${consequence(signal, now)}`,
      certainty: 'likely',
      settles: `netstat -ltn in a debug container shows on which ports ${container} listens.`,
      severity: probeSeverity(signal),
      remedies: [editProbe(about, `let the probe ask port ${declared}`), askInside(about, signal)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the probe asks 9090 of a container that declares 8080',
        snapshot: probeExample({
          probe: { httpGet: { path: '/', port: 9090 } },
          message:
            'Readiness probe failed: Get "http://10.1.0.7:9090/": dial tcp 10.1.0.7:9090: connect: connection refused',
        }),
      },
    ],
    misses: [
      {
        says: 'the declared port is not open yet',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
