import type { ApiObject, Node } from '../model/wire.ts';
import { ago } from './example.ts';

/** Node `n1` of an example: ready, amd64, a month old, unless told otherwise. */
export function exampleNode(
  more: {
    readonly ready?: 'True' | 'False' | 'Unknown';
    readonly reason?: string;
    readonly message?: string;
    readonly ageSeconds?: number;
    readonly status?: Node['status'];
  } = {},
): Node & ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'n1', uid: 'uid-n1', creationTimestamp: ago(more.ageSeconds ?? 30 * 86_400) },
    spec: {},
    status: {
      nodeInfo: { architecture: 'amd64', operatingSystem: 'linux' },
      conditions: [
        {
          type: 'Ready',
          status: more.ready ?? 'True',
          reason: more.reason ?? 'KubeletReady',
          message: more.message ?? 'kubelet is posting ready status',
          lastTransitionTime: ago(300),
        },
      ],
      ...more.status,
    },
  };
}

/** The server's word that node `n1` does not exist. */
export const exampleNoNode = { ref: { kind: 'Node', name: 'n1' }, code: 404, at: ago(0) } as const;
