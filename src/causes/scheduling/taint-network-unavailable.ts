import { defineUnfinishedNode } from './unfinished-node.ts';

/** Nodes whose network is not set up. */
export const taintNetworkUnavailable = defineUnfinishedNode({
  id: 'scheduling/taint-network-unavailable',
  taint: 'node.kubernetes.io/network-unavailable',
  summary: 'The network of a node is not set up yet: its network agent has not run there.',
  lacks: 'its network is not set up',
  advice: "let the network plugin's agent run on the node",
});
