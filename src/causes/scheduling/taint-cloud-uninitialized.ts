import { defineUnfinishedNode } from './unfinished-node.ts';

/** Nodes that the cloud controller has not initialised. */
export const taintCloudUninitialized = defineUnfinishedNode({
  id: 'scheduling/taint-cloud-uninitialized',
  taint: 'node.cloudprovider.kubernetes.io/uninitialized',
  summary: 'The cloud controller has not initialised the node yet, so nothing may run there.',
  lacks: 'the cloud controller has not initialised it',
  advice: 'see why the cloud-controller-manager does not initialise the node',
});
