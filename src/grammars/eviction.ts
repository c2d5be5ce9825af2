/** Why the kubelet ended a Pod. */
export type EvictionFault =
  'node-low' | 'emptydir-limit' | 'container-ephemeral-limit' | 'pod-ephemeral-limit' | 'node-shutdown' | 'other';

/** One container that a node-pressure eviction names. */
export interface Consumer {
  readonly container: string;
  /** Quantities as written. */
  readonly used: string;
  readonly request: string;
}

/** An Evicted message, parsed. Quantities stay as written. */
export interface EvictionText {
  readonly fault: EvictionFault;
  /** Resource that the node ran low on: memory, ephemeral-storage, inodes, pids. */
  readonly resource?: string;
  readonly threshold?: string;
  readonly available?: string;
  readonly consumers: readonly Consumer[];
  readonly volume?: string;
  readonly container?: string;
  readonly limit?: string;
}

/** Parses `status.message` of an evicted Pod or the message of its Evicted event. */
export function parseEviction(message: string): EvictionText {
  const low = /The node was low on resource: ([\w-]+)\./.exec(message);
  if (low?.[1]) {
    const amounts = /Threshold quantity: (\S+), available: (\S+)\. /.exec(`${message} `);
    return {
      fault: 'node-low',
      resource: low[1],
      ...(amounts?.[1] && amounts[2] ? { threshold: amounts[1], available: amounts[2] } : {}),
      consumers: consumersIn(message),
    };
  }
  const volume = /Usage of EmptyDir volume "([^"]+)" exceeds the limit "([^"]+)"/.exec(message);
  if (volume?.[1] && volume[2]) return { fault: 'emptydir-limit', volume: volume[1], limit: volume[2], consumers: [] };
  const container = /Container (\S+) exceeded its local ephemeral storage limit "([^"]+)"/.exec(message);
  if (container?.[1] && container[2]) {
    return { fault: 'container-ephemeral-limit', container: container[1], limit: container[2], consumers: [] };
  }
  const pod = /Pod ephemeral local storage usage exceeds the total limit of containers (\S+?)\.?(?:\s|$)/.exec(message);
  if (pod?.[1]) return { fault: 'pod-ephemeral-limit', limit: pod[1], consumers: [] };
  if (/imminent node shutdown|Node is shutting[^.]*, evicting/i.test(message))
    return { fault: 'node-shutdown', consumers: [] };
  return { fault: 'other', consumers: [] };
}

/** Both wordings: `…, request is 0, has larger consumption of memory` and, up to 1.26, `…, which exceeds its request of 0`. */
function consumersIn(message: string): readonly Consumer[] {
  const sentences = message.matchAll(
    /Container (\S+) was using (\S+?), (?:request is|which exceeds its request of) (\S+?)(?:,|\.)(?=\s|$)/g,
  );
  return [...sentences].map(([, container = '', used = '', request = '']) => ({ container, used, request }));
}
