import { describeSelector } from '../../facts/label-requirements.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineRefused } from './refused.ts';
import { excluded } from './wording.ts';

/** The Pod may only go where its Pods would stay evenly spread, and no node there takes it. */
export const topologySpread = defineRefused({
  id: 'scheduling/topology-spread',
  fault: 'spread',
  scope: 'pod',
  heals: 'maybe',
  docs: '/concepts/scheduling-eviction/topology-spread-constraints/',
  summary:
    'A topology spread constraint with DoNotSchedule allows only places with the fewest Pods, and no node there can take it.',
  words(signal, about) {
    const hard = (signal.pod.spec?.topologySpreadConstraints ?? []).filter(
      (each) => each.whenUnsatisfiable !== 'ScheduleAnyway',
    );
    const [first] = hard;
    const keys = [...new Set(hard.map((each) => each.topologyKey ?? ''))].join(', ');
    return {
      title: `Its Pods must stay evenly spread by ${keys || 'topology'} (maxSkew ${first?.maxSkew ?? 1}); one more on ${excluded(signal)} would tip the balance`,
      why: `The constraint (DoNotSchedule) leaves only the places with the fewest Pods; nodes there are full, tainted or missing. Pods of an older revision count too unless matchLabelKeys names pod-template-hash.`,
      settles: `How many Pods with the selected labels run in each ${first?.topologyKey ?? 'place'}.`,
      evidence: hard.map((each, index) =>
        field(
          signal.ref,
          `spec.topologySpreadConstraints[${index}]`,
          `${each.topologyKey ?? ''}, maxSkew ${each.maxSkew ?? 1}, ${describeSelector(each.labelSelector)}`,
        ),
      ),
      remedies: [
        look(
          'see where its Pods run',
          kubectl(about, 'get', 'pods', '-l', describeSelector(first?.labelSelector) || '<labels>', '-o', 'wide'),
        ),
        advise('raise maxSkew, or set whenUnsatisfiable: ScheduleAnyway'),
        advise('or make room in the emptier places', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'one more in this zone would be too many',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't match pod topology spread constraints"), {
            spec: {
              topologySpreadConstraints: [
                {
                  maxSkew: 1,
                  topologyKey: 'topology.kubernetes.io/zone',
                  whenUnsatisfiable: 'DoNotSchedule',
                  labelSelector: { matchLabels: { app: 'web' } },
                },
              ],
            },
          }),
          exampleNode('n1', { labels: { 'topology.kubernetes.io/zone': 'a' } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'nodes lack the label to spread by',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't match pod topology spread constraints (missing required label)")),
        ]),
      },
    ],
  }),
});
