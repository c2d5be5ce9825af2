import { defineCause } from '../../signals/cause.ts';
import { exampleNoNode, exampleNode } from '../example-node.ts';
import { exampleRunning } from '../example-running.ts';
import { kubectl, look } from '../remedies.ts';

/** The node is no longer part of the cluster. */
export const deleted = defineCause({
  id: 'node/deleted',
  on: 'node-lost',
  scope: 'node',
  stage: 'node',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/architecture/nodes/',
  summary:
    'The Pod is bound to a node that does not exist any more, so nothing runs of it whatever its status says. The Pod garbage collector removes it within a minute or so.',
  find({ node }) {
    return node.state === 'absent' ? { name: node.name } : undefined;
  },
  tell({ name }, about) {
    return {
      title: `Node ${name} does not exist any more`,
      why: 'The Pod is bound to it, so nothing of the Pod runs, whatever its status says.',
      certainty: 'certain',
      remedies: [
        look('see which nodes there are', 'kubectl get nodes', 'platform'),
        {
          text: 'remove the record, if the garbage collector does not',
          command: kubectl(about, 'delete', 'pod', about.name, '--grace-period=0', '--force'),
          effect: 'destructive',
          by: 'platform',
        },
      ],
    };
  },
  examples: () => ({
    hits: [{ says: 'the server knows no such node', snapshot: exampleRunning({ answers: [exampleNoNode] }) }],
    misses: [
      { says: 'the node is there', snapshot: exampleRunning({ objects: [exampleNode()] }) },
      { says: 'the node was not read', snapshot: exampleRunning() },
    ],
  }),
});
