import { defineCause } from '../../signals/cause.ts';
import { absence } from '../../signals/evidence.ts';
import { placeName } from '../../signals/neighbours.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, resident, waitingPod } from './example.ts';
import { exampleRule, ruleEvidence, rulesSeen } from './neighbour-rules.ts';
import { excluded, list, refused } from './wording.ts';

/** The Pod must be near Pods that are not there, or not where there is room. */
export const podAffinity = defineCause({
  id: 'scheduling/pod-affinity',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  summary: 'The Pod requires to run beside certain other Pods, and none of them runs where a node could take it.',
  find(signal, view) {
    return signal.reason.fault === 'pod-affinity'
      ? { signal, rules: rulesSeen(signal, 'podAffinity', view) }
      : undefined;
  },
  tell({ signal, rules }, about) {
    const rule = rules.find(({ there }) => there?.length === 0) ?? rules[0];
    const selector = rule?.selector || 'certain Pods';
    const place = placeName(rule?.topologyKey ?? '');
    const none = rule?.there?.length === 0;
    const on = [...new Set((rule?.there ?? []).map(({ spec }) => spec?.nodeName ?? ''))];
    return refused(signal, {
      title: none
        ? `Must run beside a Pod with ${selector}, and no such Pod runs`
        : `Must run on the same ${place} as a Pod with ${selector}, which rules out ${excluded(signal)}`,
      why: none
        ? `Required Pod affinity allows only a ${place} on which a Pod with ${selector} runs already; none does${rule.namespaces.length === 1 ? ` in ${String(rule.namespaces[0])}` : ''}.`
        : `Required Pod affinity allows only a ${place} on which such a Pod runs already${on.length > 0 ? ` (${list(on)})` : ''}.`,
      settles: 'Which Pods match the selector of the affinity, and on which nodes they run.',
      evidence: [
        ...ruleEvidence(signal, 'podAffinity', rules),
        ...(none ? [absence({ kind: 'Pods', name: selector }, 'none has a node')] : []),
      ],
      remedies: [
        look(
          'see where those Pods run',
          kubectl(about, 'get', 'pods', '-l', rule?.selector || '<labels>', '-o', 'wide'),
        ),
        advise(
          'start the Pods that it wants to be near, correct the selector, or prefer the affinity instead of requiring it',
        ),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no Pod with those labels runs',
        snapshot: exampleSnapshot(
          [
            waitingPod(refusal(2, "2 node(s) didn't match pod affinity rules"), {
              spec: exampleRule('podAffinity', 'cache'),
            }),
          ],
          {
            listed: [{ resource: 'pods' }],
          },
        ),
      },
    ],
    misses: [
      {
        says: 'the Pod keeps away from others instead',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't match pod anti-affinity rules")),
          resident('cache', 'n1'),
        ]),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
  }),
});
