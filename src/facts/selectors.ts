/** Does a set of labels satisfy a selector in kubectl's notation: `a=b,c!=d,e,!f,g in (x,y),h notin (z)`? No selector matches all. */
export function matchesLabels(
  labels: Readonly<Record<string, string | undefined>> | undefined,
  selector: string | undefined,
): boolean {
  if (selector === undefined || selector.trim() === '') return true;
  return splitTerms(selector).every((term) => matchesTerm(labels ?? {}, term));
}

function splitTerms(selector: string): readonly string[] {
  return selector.split(/,(?![^(]*\))/).map((term) => term.trim());
}

function matchesTerm(labels: Readonly<Record<string, string | undefined>>, term: string): boolean {
  const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(term);
  if (set) {
    const [, key = '', operator, list = ''] = set;
    const has = list.split(',').some((value) => value.trim() === labels[key]);
    return operator === 'in' ? has : !has;
  }
  const [, key = '', operator, value = ''] = /^(.+?)\s*(!=|==|=)\s*(.*)$/.exec(term) ?? [];
  if (operator === '!=') return labels[key] !== value;
  if (operator !== undefined) return labels[key] === value;
  return term.startsWith('!') ? labels[term.slice(1).trim()] === undefined : labels[term] !== undefined;
}
