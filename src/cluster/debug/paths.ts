/** API path of the Pods of a namespace, of one Pod, or of a part of it. */
export function podPath(namespace: string, pod?: string, part?: string): string {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods`;
  if (pod === undefined) return path;
  return part === undefined ? `${path}/${encodeURIComponent(pod)}` : `${path}/${encodeURIComponent(pod)}/${part}`;
}
