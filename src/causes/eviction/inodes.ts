import { defineExhaustedNode } from './exhausted-node.ts';

/** The node ran out of inodes. */
export const inodes = defineExhaustedNode({
  id: 'eviction/inodes',
  resource: 'inodes',
  noun: 'inodes',
  summary: 'The node ran out of inodes, and the kubelet ended Pods to get some back.',
  advice: 'find what makes so many small files, and clean up or use a volume',
});
