import type { AccessOptions } from '../cli/options.ts';
import type { Right, RightAnswer } from './access-rights.ts';

/** The answers as a table, as JSON, or as the Role that would grant what is missing. */
export async function accessReport(answers: readonly RightAnswer[], output: AccessOptions['output']): Promise<string> {
  const missing = answers.filter(({ allowed }) => !allowed);
  switch (output) {
    case 'json':
      return `${JSON.stringify({ apiVersion: 'pod-doctor/v1', kind: 'AccessReport', items: answers.map(jsonItem) }, undefined, 2)}\n`;
    case 'yaml':
      return missing.length === 0 ? '# nothing is missing\n' : manifests(missing);
    case 'text': {
      const rows = answers.map(row).join('');
      if (missing.length === 0) return `${rows}\nNothing is missing.\n`;
      return `${rows}\nThis grants what is missing; bind it with a RoleBinding or ClusterRoleBinding:\n\n${await manifests(missing)}`;
    }
  }
}

function row({ right, namespace, allowed }: RightAnswer): string {
  const what = `${right.verb} ${right.resource}${namespace === '' ? '' : ` in ${namespace}`}`;
  return `${allowed ? 'yes' : 'NO '}  ${what}${allowed ? '' : `: ${right.without}`}\n`;
}

function jsonItem({ right, namespace, allowed }: RightAnswer): object {
  const { verb, group, resource, without } = right;
  return { verb, group, resource, ...(namespace === '' ? {} : { namespace }), allowed, without };
}

async function manifests(missing: readonly RightAnswer[]): Promise<string> {
  const { dump } = await import('../recording/write-yaml.ts');
  const places = [...new Set(missing.map(({ namespace }) => namespace))].sort();
  return places
    .map((namespace) =>
      dump({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: namespace === '' ? 'ClusterRole' : 'Role',
        metadata: { name: 'pod-doctor', ...(namespace === '' ? {} : { namespace }) },
        rules: rulesFor(missing.filter((answer) => answer.namespace === namespace).map(({ right }) => right)),
      }),
    )
    .join('---\n');
}

/** One rule for all resources of a group that need the same verbs: what has to be asked for is short. */
function rulesFor(rights: readonly Right[]): readonly object[] {
  const rules = new Map<string, { apiGroups: string[]; resources: string[]; verbs: readonly string[] }>();
  for (const { group, resource } of rights) {
    const verbs = verbsOf(rights.filter((right) => right.group === group && right.resource === resource));
    const key = [group, ...verbs].join();
    const rule = rules.get(key) ?? { apiGroups: [group], resources: [], verbs };
    rules.set(key, rule);
    if (!rule.resources.includes(resource)) rule.resources.push(resource);
  }
  return [...rules.values()];
}

/** What is listed is also read one by one, and followed. */
function verbsOf(rights: readonly Right[]): readonly string[] {
  return [...new Set(rights.flatMap(({ verb }) => (verb === 'list' ? ['get', 'list', 'watch'] : [verb])))];
}
