import { cpus } from 'node:os';
import { device } from '../boot/furnish.ts';
import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, pod, podSpec } from './manifests.ts';

const wants = (resources: Readonly<Record<string, string>>) =>
  podSpec(faulty(['hang'], { resources: { requests: resources } }));

const wantsDevice = (name: string, count: string) =>
  podSpec(faulty(['hang'], { resources: { limits: { [name]: count } } }));

// The kubelets offer all of the machine's processors, so what fills a node depends on the machine.
const almostAll = `${cpus().length * 1000 - 500}m`;

/** Pods that no node has room for. */
export const resourceScenarios: readonly Scenario[] = [
  {
    name: 'cpu-in-use',
    summary: 'wants 800m of CPU where each node has 500m left',
    chosen: true,
    objects: [
      deployment(
        'filler',
        {
          ...wants({ cpu: almostAll }),
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'DoNotSchedule',
              labelSelector: { matchLabels: { app: 'filler' } },
            },
          ],
        },
        { replicas: 2 },
      ),
    ],
    acts: [
      {
        after: 'Deployment filler replicas=2 readyReplicas=2',
        actions: [{ kind: 'apply', objects: [deployment('cart', wants({ cpu: '800m' }))] }],
      },
    ],
    shows: ['2 Insufficient cpu'],
    expect: { kind: 'fault', ids: ['scheduling/insufficient-cpu'], texts: ['800m'] },
  },
  {
    name: 'memory-too-large',
    summary: 'wants more memory than any node has',
    chosen: true,
    objects: [deployment('search', wants({ memory: '8Ti' }))],
    shows: ['2 Insufficient memory'],
    expect: {
      kind: 'fault',
      ids: ['scheduling/request-too-large', 'scheduling/insufficient-memory'],
      texts: ['8Ti|8192Gi'],
    },
  },
  {
    name: 'device-nobody-has',
    summary: 'wants a device that no node offers',
    chosen: true,
    objects: [deployment('trainer', wantsDevice('example.com/gpu', '1'))],
    shows: ['2 Insufficient example.com/gpu'],
    expect: {
      kind: 'fault',
      ids: ['scheduling/device-plugin-missing', 'scheduling/insufficient-extended-resource'],
      texts: ['example.com/gpu'],
    },
  },
  {
    name: 'device-in-use',
    summary: 'wants a device of which another Pod has the only one',
    chosen: false,
    objects: [pod('holder', wantsDevice(device, '1'))],
    acts: [
      {
        after: 'Container holder/app ready=true',
        actions: [{ kind: 'apply', objects: [pod('waiter', wantsDevice(device, '1'))] }],
      },
    ],
    shows: [`Insufficient ${device}`],
    expect: { kind: 'fault', ids: ['scheduling/insufficient-extended-resource'], texts: [device] },
  },
  {
    name: 'ephemeral-too-large',
    summary: 'wants more scratch space than any node has',
    chosen: false,
    objects: [pod('indexer', wants({ 'ephemeral-storage': '900Ti' }))],
    shows: ['Insufficient ephemeral-storage'],
    expect: {
      kind: 'fault',
      ids: ['scheduling/request-too-large', 'scheduling/insufficient-ephemeral-storage'],
      texts: ['900Ti'],
    },
  },
];
