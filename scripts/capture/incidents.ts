import { cpus } from 'node:os';
import { network, nodes } from '../../test/cluster/boot/layout.ts';
import type { Manifest } from '../../test/cluster/runner/scenario.ts';
import {
  deployment,
  faulty,
  image,
  object,
  podSpec,
  stateMount,
  stateVolume,
  statefulSet,
  well,
  type Fields,
} from '../../test/cluster/scenarios/manifests.ts';

/** Something that happens in the shop while it is recorded. */
export type Staged = {
  /** What `demo NAME` calls it. */
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly says: string;
  /** The workloads and other objects that are its own; what belongs to them by name is its own too. */
  readonly own: readonly string[];
  readonly objects: readonly Manifest[];
  /** What changes in it, and so many seconds after the objects were made. */
  readonly later?: { readonly after: number; readonly objects: readonly Manifest[] };
  /** The recording starts and ends so many seconds after the objects were made. */
  readonly from: number;
  readonly until: number;
  /** Whether the nodes are part of it. */
  readonly nodes?: boolean;
};

/** Nobody listens there. */
const closed = (port: number): string => `connect ${network.apiAddress}:${port}`;

const deployed = (name: string, container: Fields, more: Fields = {}, spec: Fields = {}): Manifest =>
  deployment(name, podSpec(container, spec), more);

/** Leaves this much of a node's CPU to others. The kubelets offer all of the machine's. */
function filler(name: string, node: number, left: number): Manifest {
  const cpu = `${cpus().length * 1000 - left}m`;
  return deployed(
    name,
    well({ resources: { requests: { cpu } } }),
    {},
    { nodeSelector: { 'kubernetes.io/hostname': nodes[node]?.name ?? '' } },
  );
}

const checkout = (env: readonly Fields[]): Manifest =>
  deployed('checkout', well({ env }), {
    replicas: 3,
    strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
  });

/** In the order of the demo: the first three are there when it opens, the others follow. */
export const incidents: readonly Staged[] = [
  {
    name: 'healthy',
    says: 'A web front that is well',
    own: ['web'],
    objects: [deployed('web', well(), { replicas: 3 })],
    from: 20,
    until: 30,
    nodes: true,
  },
  {
    name: 'secret-key',
    says: 'A rollout of checkout that names a key which its Secret does not have',
    own: ['checkout', 'pay-keys'],
    objects: [object('Secret', 'pay-keys', { stringData: { 'api-key': 'not-a-real-key' } }), checkout([])],
    later: {
      after: 20,
      objects: [checkout([{ name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'pay-keys', key: 'api-token' } } }])],
    },
    from: 60,
    until: 100,
  },
  {
    name: 'memory-limit',
    says: 'A cart that fills its memory limit within seconds of each start',
    own: ['cart'],
    objects: [
      deployed(
        'cart',
        faulty(['log loading the price list', 'sleep 2s', 'log filling the cache', 'alloc 256 16', 'hang'], {
          resources: { requests: { memory: '16Mi' }, limits: { memory: '64Mi' } },
        }),
      ),
    ],
    from: 40,
    until: 140,
  },
  {
    name: 'no-room',
    says: 'An orders database that wants more CPU than any node has left',
    own: ['orders-db', 'ledger', 'reports'],
    objects: [filler('ledger', 0, 350), filler('reports', 1, 600)],
    later: {
      after: 15,
      objects: [statefulSet('orders-db', podSpec(well({ resources: { requests: { cpu: '1' } } })))],
    },
    from: 12,
    until: 50,
    nodes: true,
  },
  {
    name: 'image-tag',
    says: 'A rollout of search to an image tag that does not exist',
    own: ['search'],
    objects: [deployed('search', well())],
    later: {
      after: 20,
      objects: [deployed('search', well({ image: image('faulty').replace(/:1$/, ':2.4.1') }))],
    },
    from: 15,
    until: 80,
  },
  {
    name: 'liveness',
    says: 'A catalog whose liveness probe asks for a path that it does not serve',
    own: ['catalog'],
    objects: [
      deployed(
        'catalog',
        faulty(['log catalog listens on :8080', 'http :8080 404', 'hang'], {
          ports: [{ containerPort: 8080 }],
          livenessProbe: { httpGet: { path: '/livez', port: 8080 }, periodSeconds: 5 },
        }),
      ),
    ],
    from: 0,
    until: 95,
  },
  {
    name: 'dependency',
    says: 'Payments whose migration finds nobody at the address of the database',
    own: ['payments'],
    objects: [
      deployed(
        'payments',
        well(),
        {},
        { initContainers: [faulty(['log applying migrations', closed(5432)], { name: 'migrate' })] },
      ),
    ],
    from: 0,
    until: 100,
  },
  {
    name: 'recovers',
    says: 'Accounts that crash while their cache is away, and recover',
    own: ['accounts'],
    objects: [
      deployed(
        'accounts',
        well({
          args: [
            'log accounts starts',
            ...['first', 'second', 'third'].map((run) => `once /state/${run} ${closed(6379)}`),
            'http :8080 200',
            'log serving',
            'hang',
          ],
          volumeMounts: [stateMount],
        }),
        {},
        { volumes: [stateVolume] },
      ),
    ],
    from: 0,
    until: 110,
  },
];
