/** One requirement on labels, as node affinity and label selectors write it. */
export interface LabelRequirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

/** A label selector of the API: both parts must hold. */
export interface LabelSelectorFacts {
  readonly matchLabels?: Readonly<Record<string, string | undefined>>;
  readonly matchExpressions?: readonly LabelRequirement[];
}

type Labels = Readonly<Record<string, string | undefined>>;

/** Does a set of labels meet a requirement (k8s.io/component-helpers nodeaffinity; Gt and Lt compare integers)? */
export function meets(labels: Labels, { key = '', operator = '', values = [] }: LabelRequirement): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}

/** `disktype=ssd`, `zone in (a,b)`, `gpu`, `!spot`: kubectl's notation, so that it can be used as a selector too. */
export function describeRequirement({ key = '', operator = '', values = [] }: LabelRequirement): string {
  const list = values.join(',');
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}=${list}` : `${key} in (${list})`;
    case 'NotIn':
      return values.length === 1 ? `${key}!=${list}` : `${key} notin (${list})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    case 'Gt':
      return `${key}>${list}`;
    case 'Lt':
      return `${key}<${list}`;
    default:
      return `${key} ${operator} ${list}`.trim();
  }
}

/** A map of labels, such as `nodeSelector`, as requirements. */
export function requirementsOf(labels: Labels | undefined): readonly LabelRequirement[] {
  return Object.entries(labels ?? {}).map(([key, value]) => ({ key, operator: 'In', values: [value ?? ''] }));
}

/** A label selector in kubectl's notation; empty = it selects everything. */
export function describeSelector(selector: LabelSelectorFacts | undefined): string {
  const all = [...requirementsOf(selector?.matchLabels), ...(selector?.matchExpressions ?? [])];
  return all.map(describeRequirement).join(',');
}
