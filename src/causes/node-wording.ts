import type { Remedy } from '../model/finding.ts';
import { look } from './remedies.ts';

/** Shows conditions and events of a node. */
export function describeNode(node: string): Remedy {
  return look('see the conditions and events of the node', `kubectl describe node ${node}`, 'platform');
}

/** Frees what Pods of a dead node still hold; only where the machine surely does not run. */
export function outOfService(node: string): Remedy {
  return {
    text: 'if the machine is surely off for good: let its Pods and volumes go',
    command: `kubectl taint node ${node} node.kubernetes.io/out-of-service=nodeshutdown:NoExecute`,
    effect: 'destructive',
    by: 'platform',
  };
}
