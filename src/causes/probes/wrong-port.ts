import { probeExample } from './example.ts';
import { defineProbeCause } from './probe-fault.ts';
import { askInside, asksUndeclaredPort, editProbe, probed, probeDoes } from './wording.ts';

/** The probe asks a port that the container does not declare, and nobody listens there. */
export const wrongPort = defineProbeCause({
  id: 'probes/wrong-port',
  parent: 'probes/connection-refused',
  tryFirst: 'netstat -ltn',
  summary:
    'The probe asks a port on which nobody listens, and the container declares another one: the probe has the wrong port.',
  fits: (signal) => signal.report.fault === 'refused' && asksUndeclaredPort(signal),
  words(signal, about) {
    const { container, port, declaredPorts } = signal;
    const declared = declaredPorts.join(', ');
    return {
      title: `${probeDoes(signal, 'asks', 'ask')} port ${port}, but the container declares ${declared}`,
      why: `${probed(signal)} is refused, and the container declares port ${declared} only: the probe very likely has the wrong port.`,
      certainty: 'likely',
      settles: `netstat -ltn in a debug container shows on which ports ${container} listens.`,
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
