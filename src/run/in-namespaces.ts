/** ` in namespace shop`, ` in namespaces shop, pay`; nothing where the whole cluster is meant. */
export function inNamespaces(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return '';
  return ` in namespace${namespaces.length > 1 ? 's' : ''} ${namespaces.join(', ')}`;
}
