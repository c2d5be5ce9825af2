import { cpus } from 'node:os';
import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, pod, podSpec, well } from './manifests.ts';

/** Pods that are refused by their node, will not go, or are on a node that went. */
export const lifecycleScenarios: readonly Scenario[] = [
  {
    name: 'finalizer',
    summary: 'deleted, but a finalizer holds it',
    chosen: true,
    objects: [pod('leaver', podSpec(faulty(['term-exit 0', 'hang'])), { finalizers: ['example.com/backup'] })],
    acts: [{ after: 'Container leaver/app ready=true', actions: [{ kind: 'delete', object: 'Pod', name: 'leaver' }] }],
    shows: ['deleting', 'terminated=Completed/0'],
    expect: { kind: 'fault', ids: ['termination/finalizer'], texts: ['example.com/backup'] },
    target: 'pod/leaver',
    seconds: 150,
  },
  {
    name: 'ignores-term',
    summary: 'deleted, but it ignores SIGTERM for its long grace period',
    chosen: true,
    objects: [
      pod('stayer', podSpec(faulty(['ignore-term', 'log ready', 'hang']), { terminationGracePeriodSeconds: 600 })),
    ],
    acts: [{ after: 'Container stayer/app ready=true', actions: [{ kind: 'delete', object: 'Pod', name: 'stayer' }] }],
    shows: ['deleting'],
    expect: {
      kind: 'fault',
      ids: ['termination/in-grace', 'termination/long-grace', 'termination/container-wont-die'],
      texts: [],
    },
    target: 'pod/stayer',
  },
  {
    name: 'sysctl-forbidden',
    summary: 'wants a sysctl that the node does not allow',
    chosen: false,
    objects: [
      pod(
        'tuned',
        podSpec(faulty(['hang']), { securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] } }),
      ),
    ],
    shows: ['Pod tuned Failed SysctlForbidden'],
    expect: { kind: 'fault', ids: ['admission/sysctl-forbidden'], texts: ['net.core.somaxconn'] },
  },
  {
    name: 'out-of-cpu',
    summary: 'put on a node by hand that has not enough CPU',
    chosen: false,
    alone: true,
    objects: [
      pod(
        'pinned',
        podSpec(faulty(['hang'], { resources: { requests: { cpu: String(cpus().length * 4) } } }), {
          nodeName: 'node-1',
        }),
      ),
    ],
    shows: ['Pod pinned Failed OutOfcpu'],
    expect: { kind: 'fault', ids: ['admission/out-of-cpu'], texts: ['cpu'] },
  },
  {
    name: 'node-dead',
    summary: 'the kubelet of its node died',
    chosen: false,
    alone: true,
    undo: [{ kind: 'kubelet', node: 'node-2', on: true }],
    objects: [deployment('cart', podSpec(well(), { nodeSelector: { 'kubernetes.io/hostname': 'node-2' } }))],
    acts: [{ after: 'readyReplicas=1', actions: [{ kind: 'kubelet', node: 'node-2', on: false }] }],
    shows: ['NodeNotReady'],
    expect: {
      kind: 'fault',
      ids: ['readiness/node-not-ready', 'node/not-ready', 'node/unreachable'],
      texts: ['node-2'],
    },
    seconds: 180,
  },
];
