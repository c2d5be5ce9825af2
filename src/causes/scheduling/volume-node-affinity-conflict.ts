import { describeRequirement } from '../../facts/label-requirements.ts';
import { satisfiesTerm } from '../../facts/node-affinity.ts';
import type { PersistentVolume, ApiObject } from '../../model/wire.ts';
import { boundVolumes } from '../../signals/bound-volumes.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleClaim, exampleNode, refusal, waitingPod, withClaim } from './example.ts';
import { clusterwide, excluded, list, refused } from './wording.ts';

/** The volume lies in a zone or on a node where no node can take the Pod. */
export const volumeNodeAffinityConflict = defineCause({
  id: 'scheduling/volume-node-affinity-conflict',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#node-affinity',
  summary:
    'A volume of the Pod can be used in one zone or on one node only, and the nodes that would take the Pod are elsewhere.',
  find(signal, view) {
    if (signal.reason.fault !== 'volume-node') return undefined;
    const volumes = boundVolumes(signal.pod, signal.ref.namespace, view);
    return { signal, volumes };
  },
  tell({ signal, volumes }) {
    const standings = signal.standings ?? [];
    const bound = volumes.map((each) => ({
      ...each,
      where: each.terms
        .map(({ matchExpressions = [] }) => matchExpressions.map(describeRequirement).join(' and '))
        .join(' or '),
      nodes: standings.filter(({ node }) => each.terms.some((term) => satisfiesTerm(node, term))),
    }));
    const worst = bound.find((each) => each.nodes.length === 0) ?? bound[0];
    const there = worst && worst.nodes.length > 0 ? list(worst.nodes.map(({ name }) => name)) : '';
    const [first, second] = bound;
    const apart = first && second && bound.every(({ nodes }) => nodes.length > 0) && first.where !== second.where;
    const reached = standings.some(({ node }) => bound.every(({ nodes }) => nodes.some((each) => each.node === node)));
    if (apart && !reached) {
      return refused(signal, {
        title: `No node can reach all volumes of the Pod: claim ${first.claim} only where ${first.where}, claim ${second.claim} only where ${second.where}`,
        why: `Each of its volumes has nodes (${bound.map(({ name, nodes }) => `${name}: ${list(nodes.map((each) => each.name))}`).join('; ')}), but none has all of them by its node affinity, so neither room nor more nodes help.`,
        settles: 'spec.nodeAffinity of the PersistentVolumes.',
        evidence: bound.map(({ name, where }) => field({ kind: 'PersistentVolume', name }, 'spec.nodeAffinity', where)),
        remedies: [
          advise('move the data of one volume to where the other is, or use storage that all zones reach'),
          advise('for new claims use volumeBindingMode: WaitForFirstConsumer, which makes them where the Pod goes'),
        ],
      });
    }
    return refused(signal, {
      title: worst
        ? `The volume of claim ${worst.claim} can be used only where ${worst.where}, and no node there takes the Pod`
        : `A volume of the Pod cannot be reached from ${excluded(signal)}`,
      why: worst
        ? `Volume ${worst.name} is tied to nodes with ${worst.where}; ${there === '' ? (standings.length > 0 ? 'no node is there' : 'which nodes are there could not be read') : `there ${worst.nodes.length === 1 ? 'is' : 'are'} ${there}, which will not take it for another reason`}.`
        : 'The volume is tied to a zone or a node (spec.nodeAffinity of the PersistentVolume), and the nodes that would take the Pod are elsewhere.',
      settles: 'spec.nodeAffinity of the PersistentVolume against the labels of the nodes.',
      evidence: bound.map(({ name, where }) => field({ kind: 'PersistentVolume', name }, 'spec.nodeAffinity', where)),
      remedies: [
        look('see where the volume lies', clusterwide('describe', 'pv', worst?.name ?? '<volume>'), 'platform'),
        advise(worst ? `bring a node with ${worst.where}` : 'bring a node to where the volume lies', 'platform'),
        advise('or move the data to a volume elsewhere; for new claims use volumeBindingMode: WaitForFirstConsumer'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the disk lies in a zone without nodes',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had volume node affinity conflict'), { spec: withClaim }),
          exampleClaim({ storageClass: 'zonal', phase: 'Bound', volume: 'pv-1' }),
          zonalVolume('pv-1', 'zone-a'),
          exampleNode('n1', { labels: { 'topology.kubernetes.io/zone': 'zone-b' } }),
        ]),
      },
      {
        says: 'two disks lie in two zones, and room is short besides',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '1 Insufficient memory, 1 node(s) had volume node affinity conflict'), {
            spec: {
              volumes: [
                { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
                { name: 'logs', persistentVolumeClaim: { claimName: 'logs' } },
              ],
            },
          }),
          exampleClaim({ storageClass: 'zonal', phase: 'Bound', volume: 'pv-1', name: 'data' }),
          exampleClaim({ storageClass: 'zonal', phase: 'Bound', volume: 'pv-2', name: 'logs' }),
          zonalVolume('pv-1', 'zone-a'),
          zonalVolume('pv-2', 'zone-b'),
          exampleNode('n1', { labels: { 'topology.kubernetes.io/zone': 'zone-a' } }),
          exampleNode('n2', { labels: { 'topology.kubernetes.io/zone': 'zone-b' } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'no volume is bound yet',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't find available persistent volumes to bind"), { spec: withClaim }),
          exampleClaim({ storageClass: 'local-disks' }),
        ]),
      },
    ],
  }),
});

function zonalVolume(name: string, zone: string): PersistentVolume & ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name, uid: `uid-${name}` },
    spec: {
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [zone] }] },
          ],
        },
      },
    },
    status: { phase: 'Bound' },
  };
}
