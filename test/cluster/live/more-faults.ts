import { registries, unknownHost } from '../boot/registries.ts';
import { faulty, image, type Fields } from '../scenarios/manifests.ts';
import { ended, fault, ready, type Fault } from './faults.ts';

const notStarted = 'terminated=StartError|waiting=RunContainerError';
const notCreated = 'waiting=CreateContainerConfigError';
const from = (reference: string, more: Fields = {}): Fields => faulty(['hang'], { image: reference, ...more });
const volume = (source: Fields): Fields => ({ volumes: [{ name: 'data', ...source }] });
const mounts: Fields = { volumeMounts: [{ name: 'data', mountPath: '/data' }] };

/** More than another dozen, with other causes again. */
export const moreFaults: readonly Fault[] = [
  fault('loop', faulty(['log nothing left to do']), 'waiting=CrashLoopBackOff', 'exit code 0'),
  fault('segfault', faulty(['segfault']), 'terminated=Error/139', 'SIGSEGV'),
  fault('dns', faulty(['resolve orders-db.shop.svc']), ended, 'orders-db.shop.svc'),
  fault('port', faulty(['http :8080 200', 'http :8080 200']), ended, '8080'),
  fault('file', faulty(['read /etc/cart/settings.yaml']), ended, 'settings.yaml'),
  fault(
    'read-only',
    faulty(['write /tmp/cart.pid'], { securityContext: { readOnlyRootFilesystem: true } }),
    ended,
    '/tmp/cart.pid',
  ),
  fault('denied', faulty(['write /etc/cart.pid'], { securityContext: { runAsUser: 1000 } }), ended, '/etc/cart.pid'),
  fault('mode', faulty([], { command: ['/not-executable'] }), notStarted, '/not-executable'),
  fault('workdir', faulty(['hang'], { workingDir: '/etc/passwd/work' }), notStarted, '/etc/passwd'),
  fault('platform', from(image('mislabelled')), ended, 'exec format error'),
  fault('empty', { name: 'app', image: image('no-command') }, 'no command specified', 'Nothing says'),
  fault('never', from(image('absent'), { imagePullPolicy: 'Never' }), 'waiting=ErrImageNeverPull', 'Never'),
  fault('name', from(image('Faulty')), 'waiting=InvalidImageName', 'not a valid image name'),
  fault('rate', from(`${registries.limited.host}/cart:1`), 'waiting=ErrImagePull', '429'),
  fault('host', from(`${unknownHost}/cart:1`), 'waiting=ErrImagePull', unknownHost),
  fault('secret', faulty(['hang'], { envFrom: [{ secretRef: { name: 'pay-keys' } }] }), notCreated, '"pay-keys"'),
  fault('root', faulty(['hang'], { securityContext: { runAsNonRoot: true } }), notCreated, 'runAsNonRoot'),
  fault(
    'mount',
    faulty(['hang'], mounts),
    'configmap "rules" not found',
    '"rules"',
    volume({ configMap: { name: 'rules' } }),
  ),
  fault(
    'claim',
    faulty(['hang'], mounts),
    'PodScheduled=False/Unschedulable',
    '"orders"',
    volume({ persistentVolumeClaim: { claimName: 'orders' } }),
  ),
  fault('gate', faulty(['hang']), 'SchedulingGated', 'shop.example/quota', {
    schedulingGates: [{ name: 'shop.example/quota' }],
  }),
  fault('path', faulty(['http :8080 404', 'hang'], ready('/helthz')), 'Readiness probe failed', '404'),
];
