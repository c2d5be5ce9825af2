import type { Api } from './api.ts';

/** A device that node-1 has one of, so that "all in use" and "nobody has it" can both be tested. */
export const device = 'testbed.local/fpga';

/** Gives the fresh cluster its rights for the two restricted users, and node-1 its device. Idempotent. */
export async function furnish(api: Api): Promise<void> {
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'testbed-viewer' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'viewer' }],
  };
  const bound = await api({
    method: 'POST',
    path: '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
    body: JSON.stringify(binding),
  });
  if (bound.code !== 201 && bound.code !== 409) throw new Error(`cannot bind the viewer: ${bound.text}`);
  const pointer = `/status/capacity/${device.replace('/', '~1')}`;
  const given = await api({
    method: 'PATCH',
    path: '/api/v1/nodes/node-1/status',
    contentType: 'application/json-patch+json',
    body: JSON.stringify([{ op: 'add', path: pointer, value: '1' }]),
  });
  if (given.code !== 200) throw new Error(`cannot give node-1 its device: ${given.text}`);
}
