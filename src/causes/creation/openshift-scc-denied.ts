import { exampleEvent, exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide, list } from '../scheduling/wording.ts';
import { exampleStatefulSet, refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** No security context constraint of OpenShift admits the Pod. */
export const openshiftSccDenied = defineRefusalCause({
  id: 'creation/openshift-scc-denied',
  docs: '/concepts/security/pod-security-admission/',
  summary:
    'OpenShift admits a Pod only by a security context constraint that its ServiceAccount may use, and none of these allows what the template asks for.',
  find: (signal) => (signal.refusal.kind === 'security-context-constraint' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, objections }, about) {
    const against = objections.length === 0 ? 'the ServiceAccount may use none that would' : list(objections, 3);
    return {
      title: `No security context constraint of OpenShift admits its Pods: ${against}`,
      why: `${
        objections.length === 0
          ? 'The constraints that would admit the template are not granted to the ServiceAccount of the Pods'
          : `The constraints that the ServiceAccount may use object: ${objections.join('; ')}`
      }. So ${signal.standing}.`,
      certainty: 'certain',
      settles: 'securityContext in the template, and which constraints its ServiceAccount may use.',
      remedies: [
        advise('fit the securityContext of the template: leave user and group ids for the project to assign'),
        look('see the constraints', clusterwide('get', 'securitycontextconstraints')),
        advise(
          `or grant one to the ServiceAccount of the Pods in namespace ${about.namespace ?? ''} (oc adm policy add-scc-to-user)`,
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the fixed group id is outside of the project',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-" is forbidden: unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .spec.securityContext.fsGroup: Invalid value: []int64{1001}: 1001 is not an allowed group]',
          ),
        ),
        subject: theDeployment,
      },
      {
        says: 'the account of a StatefulSet may use no constraint at all',
        snapshot: exampleSnapshot([
          exampleStatefulSet(1, 0),
          exampleEvent(
            'FailedCreate',
            'create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: unable to validate against any security context constraint: []',
            { component: 'statefulset-controller', about: { kind: 'StatefulSet', name: 'db', uid: 'uid-db' } },
          ),
        ]),
        subject: { kind: 'StatefulSet', name: 'db' },
      },
    ],
    misses: [
      {
        says: 'Pod Security refuses it',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
