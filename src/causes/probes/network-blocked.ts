import { kubectl, look } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineProbeFault } from './probe-fault.ts';
import { askInside, probed, probeName } from './wording.ts';

/** Packets of the probe do not arrive. */
export const networkBlocked = defineProbeFault({
  id: 'probes/network-blocked',
  fault: 'network-blocked',
  summary:
    'The probe cannot even connect: its packets are dropped or have no route, as under a NetworkPolicy, a host firewall or a broken Pod network.',
  words: (signal, about) => ({
    title: `${probeName(signal)} cannot reach ${probed(signal)}: packets are dropped`,
    why: `The kubelet gets no answer at all on this port (${signal.report.said}): a NetworkPolicy, a firewall or the Pod network drops it.`,
    certainty: 'likely',
    remedies: [
      look('see which policies apply', kubectl(about, 'get', 'networkpolicy'), 'platform'),
      askInside(about, signal),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'no route to the Pod',
        snapshot: probeExample({
          message: 'Readiness probe failed: dial tcp 10.1.0.7:8080: connect: no route to host',
        }),
      },
    ],
    misses: [
      {
        says: 'a refused connection did arrive',
        snapshot: probeExample({
          message:
            'Readiness probe failed: Get "http://10.1.0.7:8080/healthz": dial tcp 10.1.0.7:8080: connect: connection refused',
        }),
      },
    ],
  }),
});
