import { requirementsOf } from '../../facts/label-requirements.ts';
import { satisfiesSelector, unmetByAll } from '../../facts/node-affinity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, change, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { lacking, nearWords, wordsOf } from './placement.ts';
import { clusterwide, excluded, nodes, refused } from './wording.ts';

/** No node has the labels of the Pod's nodeSelector. */
export const nodeSelectorMismatch = defineCause({
  id: 'scheduling/node-selector-mismatch',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/',
  summary: 'The Pod selects nodes by labels (nodeSelector) that no node has.',
  find(signal) {
    const { reason, pod, standings } = signal;
    const wanted = requirementsOf(pod.spec?.nodeSelector);
    if (reason.fault !== 'node-affinity' || wanted.length === 0) return undefined;
    const some = standings?.some(({ node }) => satisfiesSelector(node, pod)) ?? false;
    const hasAffinity = pod.spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution !== undefined;
    return some && hasAffinity ? undefined : { signal, wanted, some };
  },
  tell({ signal, wanted, some }) {
    const standings = signal.standings ?? [];
    const unmet = some
      ? wanted
      : unmetByAll(
          standings.map(({ node }) => node),
          wanted,
        );
    const words = wordsOf(unmet);
    const label = unmet.map(({ key = '', values = [] }) => `${key}=${values[0] ?? ''}`);
    const none = standings.length > 0 && !some;
    return refused(signal, {
      title: none
        ? `No node has the label ${words} that its nodeSelector wants`
        : `Its nodeSelector wants ${words}, which ${excluded(signal)} ${signal.reason.count === 1 ? 'does' : 'do'} not have`,
      why: none
        ? `spec.nodeSelector allows nodes labelled ${wordsOf(wanted)} only, and none of ${nodes(standings.length)} is${nearWords(standings, unmet)}.`
        : `spec.nodeSelector allows nodes labelled ${words} only.`,
      settles: 'The labels of the nodes.',
      evidence: [
        ...Object.entries(signal.pod.spec?.nodeSelector ?? {}).map(([key, value]) =>
          field(signal.ref, `spec.nodeSelector[${key}]`, value ?? ''),
        ),
        ...(none ? lacking(standings, unmet) : []),
      ],
      remedies: [
        look(
          'see which labels nodes have',
          clusterwide('get', 'nodes', ...unmet.flatMap(({ key = '' }) => ['-L', key])),
        ),
        advise('correct the nodeSelector in its template'),
        change('or label a node that suits', clusterwide('label', 'node', '<node>', ...label), 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no node has the label',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't match Pod's node affinity/selector"), {
            spec: { nodeSelector: { disktype: 'ssd' } },
          }),
          exampleNode('n1', { labels: { disktype: 'hdd' } }),
          exampleNode('n2'),
        ]),
      },
    ],
    misses: [
      {
        says: 'affinity, not a selector, is what no node meets',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't match Pod's node affinity/selector"), {
            spec: {
              affinity: {
                nodeAffinity: {
                  requiredDuringSchedulingIgnoredDuringExecution: {
                    nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }],
                  },
                },
              },
            },
          }),
          exampleNode('n1'),
        ]),
      },
    ],
  }),
});
