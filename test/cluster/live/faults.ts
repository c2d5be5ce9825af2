import { network } from '../boot/layout.ts';
import { registries } from '../boot/registries.ts';
import type { Manifest } from '../runner/scenario.ts';
import { deployment, faulty, image, podSpec, type Fields } from '../scenarios/manifests.ts';

/** One fault for the screen: what is applied, what tells it at the API server, and the cause that its row must name. */
export type Fault = {
  readonly name: string;
  readonly object: Manifest;
  /** A text of the line (see `describe.ts`) with which the cluster first shows it. */
  readonly shows: string;
  readonly cause: string;
};

/** A Deployment of that name whose container and Pod are as given. */
export const fault = (name: string, container: Fields, shows: string, cause: string, pod: Fields = {}): Fault => ({
  name,
  object: deployment(name, podSpec(container, pod)),
  shows,
  cause,
});

/** A container that ended by itself. */
export const ended = 'terminated=Error/';
/** A readiness probe that tells after one failure. */
export const ready = (path: string): Fields => ({
  readinessProbe: { httpGet: { path, port: 8080 }, periodSeconds: 1, failureThreshold: 1 },
});

/** A dozen faults, each of another cause. */
export const faults: readonly Fault[] = [
  fault('error', faulty(['err FATAL: unsupported currency "XEU"', 'exit 1']), ended, 'XEU'),
  fault('silent', faulty(['exit 3']), ended, 'exit code 3'),
  fault('panic', faulty(['panic runtime error: index out of range [3] with length 3']), ended, 'index out of range'),
  fault('refused', faulty([`connect ${network.apiAddress}:5432`]), ended, '5432'),
  fault('variable', faulty(['need-env DATABASE_URL']), ended, 'DATABASE_URL'),
  fault(
    'memory',
    faulty(['alloc 256 512'], { resources: { limits: { memory: '64Mi' } } }),
    'terminated=OOMKilled',
    '64Mi',
  ),
  fault(
    'command',
    faulty([], { command: ['/no/such'] }),
    'terminated=StartError|waiting=RunContainerError',
    '/no/such',
  ),
  fault('image', faulty([], { image: `${image('faulty').replace(/:1$/, ':none')}` }), 'waiting=ErrImagePull', ':none'),
  fault(
    'registry',
    faulty([], { image: `${registries.dead.host}/cart:1` }),
    'waiting=ErrImagePull',
    registries.dead.host,
  ),
  fault(
    'config',
    faulty(['hang'], { envFrom: [{ configMapRef: { name: 'settings' } }] }),
    'waiting=CreateContainerConfigError',
    '"settings"',
  ),
  fault(
    'cpu',
    faulty(['hang'], { resources: { requests: { cpu: '900' } } }),
    'PodScheduled=False/Unschedulable',
    '900',
  ),
  fault('selector', faulty(['hang']), 'PodScheduled=False/Unschedulable', 'disk', { nodeSelector: { disk: 'nvme' } }),
  fault('probe', faulty(['http :8080 500', 'hang'], ready('/ready')), 'Readiness probe failed', '500'),
  fault('init', faulty(['hang']), ended, 'no schema', {
    initContainers: [faulty(['err FATAL: no schema', 'exit 1'], { name: 'migrate' })],
  }),
];
