import { describeRequirement, requirementsOf } from '../../facts/label-requirements.ts';
import { affinityTerms, satisfiesSelector, unmetByAll } from '../../facts/node-affinity.ts';
import type { NodeTerm } from '../../facts/node-affinity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { lacking, nearWords, wordsOf } from './placement.ts';
import { clusterwide, excluded, nodes, refused } from './wording.ts';

/** No node satisfies the Pod's required node affinity. */
export const nodeAffinityMismatch = defineCause({
  id: 'scheduling/node-affinity-mismatch',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/',
  summary: 'The Pod requires nodes by node affinity, and no node satisfies any of its terms.',
  find(signal) {
    const { reason, pod, standings } = signal;
    const terms = affinityTerms(pod);
    if (reason.fault !== 'node-affinity' || terms === undefined) return undefined;
    const selector = requirementsOf(pod.spec?.nodeSelector);
    const selectorFails =
      selector.length > 0 && !(standings?.some(({ node }) => satisfiesSelector(node, pod)) ?? false);
    return selectorFails ? undefined : { signal, terms };
  },
  tell({ signal, terms }) {
    const standings = signal.standings ?? [];
    const [first] = terms;
    const wanted = [...(first?.matchExpressions ?? []), ...(first?.matchFields ?? [])];
    const unmet = unmetByAll(
      standings.map(({ node }) => node),
      wanted,
    );
    const none = standings.length > 0 && !standings.some((each) => each.selected);
    const words = terms.length > 1 ? `any of ${terms.map(termWords).join(' or ')}` : wordsOf(unmet);
    return refused(signal, {
      title: none
        ? `No node satisfies its node affinity: ${words}`
        : `Its node affinity wants ${words}, which ${excluded(signal)} ${signal.reason.count === 1 ? 'does' : 'do'} not have`,
      why: none
        ? `It requires nodes with ${terms.map(termWords).join(' or ')}, and none of ${nodes(standings.length)} has that${nearWords(standings, unmet)}.`
        : `It requires nodes with ${terms.map(termWords).join(' or ')}.`,
      settles: 'The labels of the nodes.',
      evidence: [
        ...terms
          .slice(0, 3)
          .map((term, index) =>
            field(signal.ref, `spec.affinity.nodeAffinity.required….nodeSelectorTerms[${index}]`, termWords(term)),
          ),
        ...(none ? lacking(standings, unmet) : []),
      ],
      remedies: [
        look(
          'see which labels nodes have',
          clusterwide('get', 'nodes', ...unmet.flatMap(({ key = '' }) => ['-L', key])),
        ),
        advise('correct the node affinity in its template, or prefer it instead of requiring it'),
        advise('or add or label a node that suits', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no node is in the zone',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't match Pod's node affinity/selector"), {
            spec: zone('zone-9'),
          }),
          exampleNode('n1', { labels: { 'topology.kubernetes.io/zone': 'zone-1' } }),
          exampleNode('n2', { labels: { 'topology.kubernetes.io/zone': 'zone-2' } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the plain selector is what no node meets',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't match Pod's node affinity/selector"), {
            spec: { nodeSelector: { disktype: 'ssd' }, ...zone('zone-1') },
          }),
          exampleNode('n1', { labels: { 'topology.kubernetes.io/zone': 'zone-1' } }),
        ]),
      },
    ],
  }),
});

function termWords({ matchExpressions = [], matchFields = [] }: NodeTerm): string {
  return (
    [...matchExpressions, ...matchFields].map(describeRequirement).join(' and ') ||
    'an empty term, which matches no node'
  );
}

function zone(name: string) {
  return {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [name] }] },
          ],
        },
      },
    },
  };
}
