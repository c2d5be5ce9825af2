import { exampleEvent, exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide, list } from '../scheduling/wording.ts';
import { exampleJob, refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** The Pod breaks the Pod Security level that its namespace enforces. */
export const podSecurityViolation = defineRefusalCause({
  id: 'creation/pod-security-violation',
  docs: '/concepts/security/pod-security-standards/',
  summary:
    'The namespace enforces a Pod Security level that the template of the Pod breaks, so the API server refuses it.',
  find: (signal) => (signal.refusal.kind === 'pod-security' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, level, checks }, about) {
    const containers = [
      ...new Set(
        checks.flatMap(({ detail }) => [...detail.matchAll(/containers? "([^"]+)"/g)].map((match) => match[1] ?? '')),
      ),
    ];
    const musts = checks.map(({ reason, detail }) => detail || reason);
    const reasons = checks.map(({ reason }) => reason);
    const who =
      containers.length > 0 ? ` (${containers.length === 1 ? 'container' : 'containers'} ${list(containers)})` : '';
    return {
      title: `PodSecurity "${level}" forbids its Pods${who}: ${list(reasons, 4)}`,
      why: `Namespace ${about.namespace ?? ''} enforces the level ${level}, and the template breaks it: ${musts.join('; ')}. So ${signal.standing}.`,
      certainty: 'certain',
      settles: 'The label pod-security.kubernetes.io/enforce of the namespace.',
      remedies: [
        advise(`set in the template: ${fixes(musts).join(', ')}`),
        look('see the level of the namespace', clusterwide('get', 'namespace', about.namespace ?? '', '--show-labels')),
        {
          text: 'or relax the level of the namespace, if that is allowed here',
          command: clusterwide(
            'label',
            '--overwrite',
            'namespace',
            about.namespace ?? '',
            `pod-security.kubernetes.io/enforce=${level === 'restricted' ? 'baseline' : 'privileged'}`,
          ),
          effect: 'mutating',
          by: 'platform',
        },
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a privileged container in a restricted namespace',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: violates PodSecurity "restricted:latest": privileged (container "app" must not set securityContext.privileged=true), allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false)',
          ),
        ),
        subject: theDeployment,
      },
      {
        says: 'a Job tells it by an event only',
        snapshot: exampleSnapshot([
          exampleJob(),
          exampleEvent(
            'FailedCreate',
            '(combined from similar events): Error creating: pods "import-22qjj" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)',
            { component: 'job-controller', about: { kind: 'Job', name: 'import', uid: 'uid-import' } },
          ),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
    misses: [
      {
        says: 'a webhook refuses it',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'admission webhook "v.example.io" denied the request: privileged containers are not allowed',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});

/** What to write, from what must be set. */
function fixes(musts: readonly string[]): readonly string[] {
  return musts.map(
    (must) =>
      /must (?:not )?set (.+)$/.exec(must)?.[0].replace(/^must (not )?set /, (_all, not) => (not ? 'not ' : '')) ??
      must,
  );
}
