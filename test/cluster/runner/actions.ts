import type { Api } from '../boot/api.ts';
import { nodes } from '../boot/layout.ts';
import { startProcess, stopProcess } from '../boot/restart.ts';
import { collection, resourceOf } from './resources.ts';
import type { Action, Manifest } from './scenario.ts';

/** Does one action in the namespace; throws when the API server refuses it. */
export async function act(api: Api, namespace: string, action: Action): Promise<void> {
  switch (action.kind) {
    case 'apply':
      for (const object of action.objects) await apply(api, namespace, object);
      return;
    case 'delete': {
      const path = `${collection(action.object, namespace)}/${action.name}`;
      await demand(api, 'DELETE', path, {});
      return;
    }
    case 'cordon':
      await patchNodes(api, { spec: { unschedulable: action.on } });
      return;
    case 'taint': {
      const taint = { key: action.key, value: action.value, effect: 'NoSchedule' };
      await patchNodes(api, { spec: { taints: action.on ? [taint] : [] } });
      return;
    }
    case 'kubelet':
      if (action.on) await startProcess(`kubelet-${action.node}`);
      else await stopProcess(`kubelet-${action.node}`);
      return;
  }
}

/** Server-side apply, so that the same manifest can be sent twice. */
async function apply(api: Api, namespace: string, object: Manifest): Promise<void> {
  const { namespaced } = resourceOf(object.kind);
  const sent = namespaced ? { ...object, metadata: { ...object.metadata, namespace } } : object;
  const path = `${collection(object.kind, namespace)}/${object.metadata.name}?fieldManager=testbed&force=true`;
  await demand(api, 'PATCH', path, sent, 'application/apply-patch+yaml');
}

async function patchNodes(api: Api, patch: object): Promise<void> {
  for (const node of nodes) {
    await demand(api, 'PATCH', `/api/v1/nodes/${node.name}`, patch, 'application/merge-patch+json');
  }
}

async function demand(
  api: Api,
  method: 'PATCH' | 'DELETE',
  path: string,
  body: object,
  contentType?: string,
): Promise<void> {
  const answer = await api({
    method,
    path,
    body: JSON.stringify(body),
    ...(contentType === undefined ? {} : { contentType }),
  });
  if (answer.code >= 300) throw new Error(`${method} ${path}: ${answer.code} ${answer.text.slice(0, 500)}`);
}
