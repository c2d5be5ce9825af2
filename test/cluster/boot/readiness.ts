import type { Api } from './api.ts';
import { nodes } from './layout.ts';
import { until } from './waiting.ts';

/** Waits until the API server serves. */
export const apiReady = (api: Api): Promise<void> =>
  until('the API server', 60, async () => (await api({ method: 'GET', path: '/readyz' })).code === 200);

/** Waits until both nodes are Ready and Pods are accepted: without the `default` ServiceAccount none is. */
export async function clusterReady(api: Api): Promise<void> {
  for (const node of nodes) {
    await until(`${node.name} to be Ready`, 90, async () => {
      const { code, text } = await api({ method: 'GET', path: `/api/v1/nodes/${node.name}` });
      return (
        code === 200 &&
        text.includes('"reason":"KubeletReady"') &&
        !text.includes('"key":"node.kubernetes.io/not-ready"')
      );
    });
  }
  await until('the default ServiceAccount', 60, async () => {
    const { code } = await api({ method: 'GET', path: '/api/v1/namespaces/default/serviceaccounts/default' });
    return code === 200;
  });
}
