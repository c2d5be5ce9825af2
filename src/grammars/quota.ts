/** `requests.cpu=1,pods=2` as a map, in the order in which it is written. */
export function parseAmounts(list: string): ReadonlyMap<string, string> {
  const amounts = new Map<string, string>();
  for (const item of list.split(',')) {
    const at = item.indexOf('=');
    if (at > 0) amounts.set(item.slice(0, at).trim(), item.slice(at + 1).trim());
  }
  return amounts;
}
