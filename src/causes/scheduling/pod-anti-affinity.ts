import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { placeName } from '../../signals/neighbours.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, change, kubectl, look, ownerName } from '../remedies.ts';
import { refusal, resident, waitingPod } from './example.ts';
import { exampleRule, ruleEvidence, rulesSeen } from './neighbour-rules.ts';
import { excluded, list, refused } from './wording.ts';

/** Every node that could take the Pod has a Pod that it must keep away from. */
export const podAntiAffinity = defineCause({
  id: 'scheduling/pod-anti-affinity',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  summary:
    'The Pod must not share a node (or zone) with certain Pods, often its own replicas, and every one has such a Pod already.',
  find(signal, view) {
    return signal.reason.fault === 'pod-anti-affinity'
      ? { signal, rules: rulesSeen(signal, 'podAntiAffinity', view) }
      : undefined;
  },
  tell({ signal, rules }, about) {
    const rule = rules.find(({ there = [] }) => there.length > 0) ?? rules[0];
    const { selector = '', topologyKey = '', there = [] } = rule ?? {};
    const place = placeName(topologyKey);
    const on = [...new Set(there.map(({ spec }) => spec?.nodeName ?? ''))].sort();
    const own = there.some(
      ({ metadata }) =>
        metadata?.labels?.['app'] !== undefined && metadata.labels['app'] === signal.pod.metadata?.labels?.['app'],
    );
    return refused(signal, {
      title: `Must not share a ${place} with a Pod with ${selector || 'any labels'}, and ${excluded(signal)} ${signal.reason.count === 1 ? 'has' : 'have'} one`,
      why: `Required Pod anti-affinity allows one such Pod for each ${place}${on.length > 0 ? `; they run on ${list(on)}` : ''}.${own ? ` So there can be no more replicas than ${place}s, and a rollout that starts new Pods first gets stuck.` : ''}`,
      settles: 'On which nodes the Pods run that match the selector of the anti-affinity.',
      evidence: [
        ...ruleEvidence(signal, 'podAntiAffinity', rules),
        ...there
          .slice(0, 3)
          .map(({ metadata, spec }) =>
            field(
              { kind: 'Pod', namespace: metadata?.namespace ?? '', name: metadata?.name ?? '' },
              'spec.nodeName',
              spec?.nodeName ?? '',
            ),
          ),
      ],
      remedies: [
        look('see where those Pods run', kubectl(about, 'get', 'pods', '-l', selector || '<labels>', '-o', 'wide')),
        change(
          'run no more replicas than there are places',
          kubectl(about, 'scale', ownerName(about), `--replicas=${Math.max(1, on.length)}`),
        ),
        advise('or prefer the anti-affinity instead of requiring it; for rollouts set maxSurge: 0'),
        advise('or add a node', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'each node has a replica already',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't match pod anti-affinity rules"), {
            spec: exampleRule('podAntiAffinity', 'web'),
          }),
          resident('web-1', 'n1', { labels: { app: 'web' } }),
          resident('web-2', 'n2', { labels: { app: 'web' } }),
        ]),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'a Pod that is there already keeps this one away',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't satisfy existing pods anti-affinity rules")),
        ]),
      },
    ],
  }),
});
