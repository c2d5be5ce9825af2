import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, object, podSpec, well } from './manifests.ts';

const memory = (amount: string) => well({ resources: { requests: { memory: amount }, limits: { memory: amount } } });

/** Workloads whose Pods the API server refuses. */
export const creationScenarios: readonly Scenario[] = [
  {
    name: 'quota-exceeded',
    summary: 'the second replica would pass the quota',
    chosen: true,
    objects: [
      object('ResourceQuota', 'team-budget', { spec: { hard: { 'limits.memory': '100Mi' } } }),
      deployment('checkout', podSpec(memory('64Mi')), { replicas: 2 }),
    ],
    shows: ['exceeded quota: team-budget', 'readyReplicas=1'],
    expect: { kind: 'fault', ids: ['creation/quota-exceeded'], texts: ['team-budget', 'limits.memory'] },
  },
  {
    name: 'quota-missing-resources',
    summary: 'a quota wants a limit that the template lacks',
    chosen: true,
    objects: [
      object('ResourceQuota', 'team-budget', { spec: { hard: { 'limits.memory': '100Mi' } } }),
      deployment('checkout', podSpec(well())),
    ],
    shows: ['failed quota: team-budget: must specify'],
    expect: { kind: 'fault', ids: ['creation/quota-missing-resources'], texts: ['team-budget', 'limits.memory'] },
  },
  {
    name: 'pod-security',
    summary: 'a privileged container where the namespace enforces "restricted"',
    chosen: true,
    namespaceLabels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    objects: [deployment('agent', podSpec(well({ securityContext: { privileged: true } })))],
    shows: ['violates PodSecurity "restricted:latest"'],
    expect: { kind: 'fault', ids: ['creation/pod-security-violation'], texts: ['restricted', 'privileged'] },
  },
  {
    name: 'service-account-missing',
    summary: 'runs as a ServiceAccount that does not exist',
    chosen: true,
    objects: [deployment('billing', podSpec(well(), { serviceAccountName: 'billing-bot' }))],
    shows: ['serviceaccount "billing-bot" not found'],
    expect: { kind: 'fault', ids: ['creation/service-account-missing'], texts: ['billing-bot'] },
  },
  {
    name: 'limit-range',
    summary: 'wants more memory than the LimitRange allows a container',
    chosen: false,
    objects: [
      object('LimitRange', 'small-only', { spec: { limits: [{ type: 'Container', max: { memory: '128Mi' } }] } }),
      deployment('import', podSpec(memory('256Mi'))),
    ],
    shows: ['maximum memory usage per Container is 128Mi, but limit is 256Mi'],
    expect: { kind: 'fault', ids: ['creation/limitrange-max'], texts: ['128Mi', '256Mi'] },
  },
  {
    name: 'priority-class-missing',
    summary: 'names a PriorityClass that does not exist',
    chosen: false,
    objects: [deployment('urgent', podSpec(well(), { priorityClassName: 'very-high' }))],
    shows: ['no PriorityClass with name very-high was found'],
    expect: { kind: 'fault', ids: ['creation/priority-class-missing'], texts: ['very-high'] },
  },
  {
    name: 'runtime-class-missing',
    summary: 'names a RuntimeClass that does not exist',
    chosen: false,
    objects: [deployment('sandboxed', podSpec(faulty(['hang']), { runtimeClassName: 'gvisor' }))],
    shows: ['RuntimeClass "gvisor" not found'],
    expect: { kind: 'fault', ids: ['creation/runtime-class-missing'], texts: ['gvisor'] },
  },
];
