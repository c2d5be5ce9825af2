import { defineExhaustedNode } from './exhausted-node.ts';

/** The node ran out of process ids. */
export const pids = defineExhaustedNode({
  id: 'eviction/pids',
  resource: 'pids',
  noun: 'process ids',
  summary: 'The node ran out of process ids, and the kubelet ended Pods to get some back.',
  advice: 'find what forks without end, and set a Pod PID limit on the nodes',
});
