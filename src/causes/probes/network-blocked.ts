import { defineCause } from '../../signals/cause.ts';
import { kubectl, look } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askInside, consequence, outcome, probed, probeName, probeSeverity } from './wording.ts';

/** Packets of the probe do not arrive. */
export const networkBlocked = defineCause({
  id: 'probes/network-blocked',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',

  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The probe cannot even connect: its packets are dropped or have no route, as under a NetworkPolicy, a host firewall or a broken Pod network.',
  find: (signal, view) => (signal.report.fault === 'network-blocked' ? { signal, now: view.now } : undefined),
  tell({ signal, now }, about) {
    return {
      title: `${signal.container}: ${probeName(signal)} cannot reach ${probed(signal)}: packets are dropped; ${outcome(signal)}`,
      why: `The kubelet gets no answer at all on this port (${signal.report.said}): a NetworkPolicy, a firewall or the Pod network drops it. ${consequence(signal, now)}`,
      certainty: 'likely',
      severity: probeSeverity(signal),
      remedies: [
        look('see which policies apply', kubectl(about, 'get', 'networkpolicy'), 'platform'),
        askInside(about, signal),
      ],
    };
  },
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
