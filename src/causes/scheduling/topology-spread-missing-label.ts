import { defineCause } from '../../signals/cause.ts';
import { absence, field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, change, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { clusterwide, excluded, refused } from './wording.ts';

/** Nodes lack the label by which the Pods are to be spread. */
export const topologySpreadMissingLabel = defineCause({
  id: 'scheduling/topology-spread-missing-label',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/topology-spread-constraints/',
  summary: 'A topology spread constraint names a node label that nodes do not have, so they never qualify.',
  find(signal) {
    if (signal.reason.fault !== 'spread-label') return undefined;
    const keys = (signal.pod.spec?.topologySpreadConstraints ?? [])
      .filter((each) => each.whenUnsatisfiable !== 'ScheduleAnyway')
      .flatMap((each) => (each.topologyKey ? [each.topologyKey] : []));
    const standings = signal.standings ?? [];
    const missing = keys.filter((key) => standings.some(({ node }) => node.metadata?.labels?.[key] === undefined));
    const [key = 'its topologyKey'] = missing.length > 0 ? missing : keys;
    const without = standings.filter(({ node }) => node.metadata?.labels?.[key] === undefined);
    return { signal, key, without, nowhere: standings.length > 0 && without.length === standings.length };
  },
  tell({ signal, key, without, nowhere }) {
    return refused(signal, {
      title: nowhere
        ? `Must be spread by the node label ${key}, which no node has`
        : `Must be spread by the node label ${key}, which ${excluded(signal)} ${signal.reason.count === 1 ? 'does' : 'do'} not have`,
      why: `spec.topologySpreadConstraints wants Pods spread by ${key} (DoNotSchedule), and a node without that label never qualifies.`,
      settles: 'The labels of the nodes.',
      evidence: [
        field(signal.ref, 'spec.topologySpreadConstraints.topologyKey', key),
        ...without.slice(0, 3).map(({ name }) => absence({ kind: 'Node', name }, `no label ${key}`)),
      ],
      remedies: [
        look('see which nodes have the label', clusterwide('get', 'nodes', '-L', key)),
        change(
          'label the nodes',
          clusterwide('label', 'node', without[0]?.name ?? '<node>', `${key}=<value>`),
          'platform',
        ),
        advise('or correct topologyKey in its template'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no node has the label',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't match pod topology spread constraints (missing required label)"), {
            spec: {
              topologySpreadConstraints: [
                { maxSkew: 1, topologyKey: 'example.com/rack', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
              ],
            },
          }),
          exampleNode('n1'),
        ]),
      },
    ],
    misses: [
      {
        says: 'the label is there, the balance is the matter',
        snapshot: exampleSnapshot([waitingPod(refusal(1, "1 node(s) didn't match pod topology spread constraints"))]),
      },
    ],
  }),
});
