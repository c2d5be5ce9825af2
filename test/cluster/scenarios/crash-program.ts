import { network } from '../boot/layout.ts';
import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, podSpec, type Fields } from './manifests.ts';

/** A Deployment that runs these steps and crashes again and again. */
const crash = (
  name: string,
  chosen: boolean,
  summary: string,
  steps: readonly string[],
  expect: { readonly ids: readonly string[]; readonly texts: readonly string[] },
  shows: readonly string[] = ['last terminated=Error/1:', 'waiting=CrashLoopBackOff'],
  container: Fields = {},
): Scenario => ({
  name,
  summary,
  chosen,
  objects: [deployment('cart', podSpec(faulty(steps, container)))],
  shows,
  expect: { kind: 'fault', ...expect },
});

/** Programs that end themselves, each with another last word. */
export const programScenarios: readonly Scenario[] = [
  crash(
    'app-error',
    true,
    'refuses its configuration and says so',
    ['log starting cart 2.4.1', 'err FATAL: unsupported currency "XEU" in SHOP_CURRENCY', 'exit 1'],
    { ids: ['crash/app-error', 'crash/config'], texts: ['XEU'] },
  ),
  crash(
    'no-logs',
    false,
    'ends with 3 and says nothing',
    ['exit 3'],
    { ids: ['crash/no-logs', 'crash/app-error'], texts: ['3'] },
    ['last terminated=Error/3:', 'waiting=CrashLoopBackOff'],
  ),
  crash(
    'exit-0-loop',
    true,
    'does its work and ends, where something that stays is wanted',
    ['log nothing left to do'],
    { ids: ['crash/completed-restart-loop'], texts: ['0'] },
    ['last terminated=Completed/0:', 'waiting=CrashLoopBackOff'],
  ),
  crash(
    'segfault',
    true,
    'dies of a segmentation fault',
    ['log loading native module', 'segfault'],
    { ids: ['crash/segfault'], texts: ['139|SIGSEGV'] },
    ['last terminated=Error/139:', 'waiting=CrashLoopBackOff'],
  ),
  crash(
    'panic',
    true,
    'panics',
    ['log starting', 'panic runtime error: index out of range [3] with length 3'],
    { ids: ['crash/panic'], texts: ['index out of range'] },
    ['last terminated=Error/2:', 'waiting=CrashLoopBackOff'],
  ),
  crash('dependency-refused', true, 'its database refuses the connection', [`connect ${network.apiAddress}:5432`], {
    ids: ['crash/dependency-refused'],
    texts: [`${network.apiAddress}:5432`],
  }),
  crash('dependency-dns', true, 'nobody knows the name of its database', ['resolve orders-db.shop.svc'], {
    ids: ['crash/dns'],
    texts: ['orders-db.shop.svc'],
  }),
  crash('port-in-use', true, 'listens twice on one port', ['http :8080 200', 'log second listener', 'http :8080 200'], {
    ids: ['crash/port-in-use'],
    texts: ['8080'],
  }),
  crash('missing-env', true, 'lacks a variable', ['need-env DATABASE_URL'], {
    ids: ['crash/missing-env'],
    texts: ['DATABASE_URL'],
  }),
  crash('missing-file', true, 'lacks a file', ['read /etc/cart/settings.yaml'], {
    ids: ['crash/missing-file'],
    texts: ['/etc/cart/settings.yaml'],
  }),
  crash(
    'read-only',
    true,
    'writes where it may only read',
    ['write /tmp/cart.pid'],
    { ids: ['crash/read-only-fs'], texts: ['/tmp/cart.pid'] },
    undefined,
    { securityContext: { readOnlyRootFilesystem: true } },
  ),
  crash(
    'permission-denied',
    true,
    'writes where its user may not',
    ['write /etc/cart.pid'],
    { ids: ['crash/permission-denied'], texts: ['/etc/cart.pid'] },
    undefined,
    { securityContext: { runAsUser: 1000 } },
  ),
];
