/** `shop`, `shop, pay`, `4 namespaces`, `all namespaces`. */
export function namespacesWord(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return 'all namespaces';
  return namespaces.length <= 3 ? namespaces.join(', ') : `${String(namespaces.length)} namespaces`;
}

/** `1 Pod`, `3 Pods`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
