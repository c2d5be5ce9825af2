import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, pod, podSpec, well, type Fields } from './manifests.ts';

const idle = (more: Fields) => podSpec(faulty(['hang']), more);

const affinityTo = (kind: 'podAffinity' | 'podAntiAffinity', app: string): Fields => ({
  affinity: {
    [kind]: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { labelSelector: { matchLabels: { app } }, topologyKey: 'kubernetes.io/hostname' },
      ],
    },
  },
});

/** Pods that no node suits. */
export const placementScenarios: readonly Scenario[] = [
  {
    name: 'node-selector',
    summary: 'selects a label that no node has',
    chosen: true,
    objects: [deployment('reports', idle({ nodeSelector: { disktype: 'ssd' } }))],
    shows: ["2 node(s) didn't match Pod's node affinity/selector"],
    expect: { kind: 'fault', ids: ['scheduling/node-selector-mismatch'], texts: ['disktype', 'ssd'] },
  },
  {
    name: 'node-affinity',
    summary: 'wants a zone that no node is in',
    chosen: true,
    objects: [
      pod(
        'ledger',
        idle({
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  { matchExpressions: [{ key: 'testbed.local/zone', operator: 'In', values: ['zone-9'] }] },
                ],
              },
            },
          },
        }),
      ),
    ],
    shows: ["2 node(s) didn't match Pod's node affinity/selector"],
    expect: { kind: 'fault', ids: ['scheduling/node-affinity-mismatch'], texts: ['testbed.local/zone', 'zone-9'] },
  },
  {
    name: 'pod-affinity',
    summary: 'wants to be beside a Pod that does not exist',
    chosen: false,
    objects: [pod('sidekick', idle(affinityTo('podAffinity', 'cache')))],
    shows: ["didn't match pod affinity rules"],
    expect: { kind: 'fault', ids: ['scheduling/pod-affinity'], texts: ['cache'] },
  },
  {
    name: 'pod-anti-affinity',
    summary: 'three replicas that must not share a node, on two nodes',
    chosen: true,
    objects: [deployment('quorum', podSpec(well(), affinityTo('podAntiAffinity', 'quorum')), { replicas: 3 })],
    shows: ["2 node(s) didn't match pod anti-affinity rules", 'readyReplicas=2'],
    expect: {
      kind: 'fault',
      ids: ['scheduling/pod-anti-affinity'],
      texts: ['anti-affinity|same node|kubernetes.io/hostname'],
    },
  },
  {
    name: 'topology-spread',
    summary: 'spreads over a label that no node has',
    chosen: false,
    objects: [
      pod(
        'spread',
        idle({
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'example.com/rack',
              whenUnsatisfiable: 'DoNotSchedule',
              labelSelector: { matchLabels: { app: 'spread' } },
            },
          ],
        }),
      ),
    ],
    shows: ["didn't match pod topology spread constraints (missing required label)"],
    expect: {
      kind: 'fault',
      ids: ['scheduling/topology-spread-missing-label', 'scheduling/topology-spread'],
      texts: ['example.com/rack'],
    },
  },
  {
    name: 'host-port',
    summary: 'three replicas with one hostPort, on two nodes',
    chosen: true,
    objects: [
      deployment('edge', podSpec(well({ ports: [{ containerPort: 8080, hostPort: 31080 }] })), { replicas: 3 }),
    ],
    shows: ["2 node(s) didn't have free ports", 'readyReplicas=2'],
    expect: { kind: 'fault', ids: ['scheduling/host-port-conflict'], texts: ['31080'] },
  },
  {
    name: 'gated',
    summary: 'has a scheduling gate that nobody removes',
    chosen: true,
    objects: [pod('queued', idle({ schedulingGates: [{ name: 'example.com/capacity-review' }] }))],
    shows: ['PodScheduled=False/SchedulingGated'],
    expect: { kind: 'fault', ids: ['scheduling/gated'], texts: ['example.com/capacity-review'] },
  },
  {
    name: 'unknown-scheduler',
    summary: 'asks for a scheduler that does not run here',
    chosen: false,
    objects: [pod('orphan', idle({ schedulerName: 'batch-scheduler' }))],
    shows: ['Pod orphan Pending'],
    expect: { kind: 'fault', ids: ['scheduling/unknown-scheduler'], texts: ['batch-scheduler'] },
    seconds: 120,
  },
  {
    name: 'untolerated-taint',
    summary: 'tolerates the taint of no node',
    chosen: true,
    alone: true,
    before: [{ kind: 'taint', key: 'dedicated', value: 'batch', on: true }],
    undo: [{ kind: 'taint', key: 'dedicated', value: 'batch', on: false }],
    objects: [deployment('frontend', idle({}))],
    shows: ['2 node(s) had untolerated taint'],
    expect: { kind: 'fault', ids: ['scheduling/untolerated-taint'], texts: ['dedicated'] },
  },
  {
    name: 'cordoned',
    summary: 'all nodes are cordoned',
    chosen: true,
    alone: true,
    before: [{ kind: 'cordon', on: true }],
    undo: [{ kind: 'cordon', on: false }],
    objects: [deployment('frontend', idle({}))],
    shows: ['2 node(s) were unschedulable'],
    expect: { kind: 'fault', ids: ['scheduling/nodes-cordoned'], texts: ['cordon|unschedulable'] },
  },
];
