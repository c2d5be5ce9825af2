import type { Node } from '../model/wire.ts';
import { parseTime } from './time.ts';

/** What a Node's Ready condition says; `Unknown` = its kubelet has stopped reporting. */
export interface NodeReady {
  readonly ready: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  /** Milliseconds since the epoch; 0 = not given. */
  readonly since: number;
}

/** Reads the Ready condition; a Node without one has never reported. */
export function nodeReady(node: Node): NodeReady {
  const ready = node.status?.conditions?.find((each) => each.type === 'Ready');
  return {
    ready: ready?.status === 'True' ? 'True' : ready?.status === 'False' ? 'False' : 'Unknown',
    reason: ready?.reason ?? '',
    message: ready?.message ?? '',
    since: parseTime(ready?.lastTransitionTime),
  };
}
