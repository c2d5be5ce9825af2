import type { Cause, Example, OwnFacts } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause, describeTainted, restOf } from './taints.ts';

/** What is not done yet on a node that carries this taint until it is. */
interface Unfinished {
  readonly taint: string;
  /** `its network is not set up` */
  readonly lacks: string;
  readonly advice: string;
}

/** A cause for nodes that take no Pods before something has set them up. */
export function defineUnfinishedNode({
  taint,
  lacks,
  advice,
  ...own
}: Omit<OwnFacts, 'examples'> & Unfinished): Cause<'scheduler-refused'> {
  return defineTaintCause({
    ...own,
    keys: (key) => key === taint,
    severity: 'error',
    heals: 'maybe',
    scope: 'node',
    tell: (seen) => ({
      title: `No node to run on: ${seen.where} cannot take Pods yet, ${lacks}`,
      why: `The taint ${taint} stays until that is done; ${restOf(seen)}.`,
      settles: 'The taint goes away by itself once the node is set up.',
      remedies: [describeTainted(seen), advise(advice, 'platform')],
    }),
    examples: () => ({
      hits: [unfinished('the only node is not set up', { taint })],
      misses: [
        unfinished('the node is down', {
          taint: 'node.kubernetes.io/unreachable',
          unready: 'Kubelet stopped posting node status.',
        }),
      ],
    }),
  });
}

function unfinished(says: string, node: { readonly taint: string; readonly unready?: string }): Example {
  const { taint, ...state } = node;
  return {
    says,
    snapshot: exampleSnapshot([
      waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
      exampleNode('n1', { ...state, taints: [{ key: taint, effect: 'NoSchedule' }] }),
    ]),
  };
}
