import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { editProbe, probeDoes } from './wording.ts';

/** The probe names a port that the container does not declare. */
export const namedPortMissing = defineProbeFault({
  id: 'probes/named-port-missing',
  fault: 'named-port-missing',
  summary: 'The probe names its port, and the container declares no port of that name, so the probe can never be sent.',
  words: (signal, about) => ({
    title: `${probeDoes(signal, 'asks', 'ask')} port "${signal.port}", a name that the container does not declare`,
    why: `A port name in a probe must stand in ports[].name of the same container; "${signal.port}" does not.`,
    remedies: [editProbe(about, 'give the probe a number, or declare the port under this name')],
  }),
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
