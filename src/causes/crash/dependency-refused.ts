import { defineCause } from '../../signals/cause.ts';
import { kubectl, look } from '../remedies.ts';
import { dependencyFault } from './dependency.ts';
import { noFaultIn, saying } from './examples.ts';
import { tellLine } from './log-telling.ts';

/** Something it needs refused the connection. */
export const dependencyRefused = defineCause({
  id: 'crash/dependency-refused',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'maybe',
  parent: 'crash/app-error',
  debug: { way: 'copy', profile: 'general', tryFirst: 'nc -vz <host> <port>' },
  summary: 'Something that the program needs refused the connection: nobody listens there, or not yet.',
  find: (signal, view) => dependencyFault(signal, view, 'refused'),
  tell: ({ seen, dependency }, about) =>
    tellLine(seen, about, {
      title:
        seen.fault.what === undefined
          ? `A dependency refuses the connection: ${seen.line}`
          : `Cannot reach ${seen.fault.what}: connection refused`,
      ...(dependency ? { why: dependency.sentence, evidence: dependency.evidence } : {}),
      settles: 'See whether somebody listens there: the Service, its endpoints, and the Pods behind it.',
      remedies: [look('see Services and their endpoints', kubectl(about, 'get', 'services,endpointslices'))],
    }),
  examples: () => ({
    hits: [
      {
        says: 'Go names the address',
        snapshot: saying('2026/03/01 02:59:20 error: dial tcp 10.96.0.17:5432: connect: connection refused'),
      },
      {
        says: 'Node names the address',
        snapshot: saying(
          'Error: connect ECONNREFUSED 10.96.0.17:6379\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1300:16)',
        ),
      },
      {
        says: 'a retry counter does not hide the reason',
        snapshot: saying(
          'redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. Connection refused.\nERROR giving up after 5 tries',
        ),
      },
    ],
    misses: noFaultIn('dial tcp 10.96.0.17:5432: connect: connection refused'),
  }),
});
