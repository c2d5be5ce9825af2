import type { Transport } from '../transport.ts';
import { apiCall, isObject } from './api-call.ts';

/** Metadata is all that is wanted of them. */
const accept = 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io';

/** Names of the Pods of a namespace, the first page of them; none where they may not be listed. */
export async function readPodNames(
  transport: Transport,
  namespace: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { body } = await apiCall(transport, {
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods?limit=500`,
    headers: { accept },
    ...(signal === undefined ? {} : { signal }),
  });
  const items: unknown = isObject(body) ? body['items'] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const metadata = isObject(item) ? item['metadata'] : undefined;
    const name = isObject(metadata) ? metadata['name'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
