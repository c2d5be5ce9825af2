import { describe, expect, it } from '@jest/globals';
import { accessReport } from './access-report.ts';
import { wantedRights } from './access-rights.ts';
import type { RightAnswer } from './access-rights.ts';

const answers = (denied: readonly string[]): readonly RightAnswer[] =>
  wantedRights.map((right) => ({
    right,
    namespace: right.clusterWide ? '' : 'shop',
    allowed: !denied.includes(right.resource),
  }));

describe('the report of permissions', () => {
  it('says that nothing is missing', async () => {
    expect(await accessReport(answers([]), 'text')).toMatch(/\nNothing is missing\.\n$/);
    expect(await accessReport(answers([]), 'yaml')).toBe('# nothing is missing\n');
  });

  it('says what a missing right costs, and which Role grants it', async () => {
    const text = await accessReport(answers(['pods/log', 'nodes']), 'text');
    expect(text).toContain('NO   get pods/log in shop: what a program said before it died is unknown\n');
    expect(text).toContain('yes  list pods in shop\n');
    const yaml = await accessReport(answers(['pods/log', 'nodes']), 'yaml');
    expect(yaml.split('---\n')).toHaveLength(2);
    expect(yaml).toMatch(/kind: ClusterRole\n.*\n {2}name: pod-doctor\nrules:\n[\s\S]*nodes[\s\S]*list/);
    expect(yaml).toMatch(/kind: Role\n.*\n {2}name: pod-doctor\n {2}namespace: shop\n[\s\S]*pods\/log/);
  });

  it('puts into one rule what needs the same verbs', async () => {
    const yaml = await accessReport(answers(wantedRights.map(({ resource }) => resource)), 'yaml');
    const [cluster = '', own = ''] = yaml.split('---\n');
    expect(cluster.match(/- apiGroups/g)).toHaveLength(2);
    expect(own.match(/ {6}- pods\n/g)).toHaveLength(1);
    expect(own).toContain(
      '  - apiGroups:\n      - apps\n    resources:\n      - deployments\n      - replicasets\n      - statefulsets\n      - daemonsets\n',
    );
    expect(own).toMatch(/- pods\/attach\n {4}verbs:\n {6}- get\n {6}- create\n/);
  });

  it('asks for no more than it uses: nothing is deleted or written but debug containers', () => {
    const writes = wantedRights.filter(({ verb }) => !['get', 'list', 'watch'].includes(verb));
    expect(writes.map(({ resource }) => resource)).toEqual(['pods/ephemeralcontainers', 'pods/attach']);
  });
});
