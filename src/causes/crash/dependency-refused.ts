import { kubectl, look } from '../remedies.ts';
import { defineDependencyFault } from './dependency.ts';
import { noFaultIn, saying } from './examples.ts';

/** Something it needs refused the connection. */
export const dependencyRefused = defineDependencyFault({
  id: 'crash/dependency-refused',
  kind: 'refused',
  debug: { way: 'copy', profile: 'general', tryFirst: 'nc -vz <host> <port>' },
  summary: 'Something that the program needs refused the connection: nobody listens there, or not yet.',
  words: (seen, about, known) => ({
    title:
      seen.fault.what === undefined
        ? `A dependency refuses the connection: ${seen.line}`
        : `Cannot reach ${seen.fault.what}: connection refused`,
    ...(known === undefined ? {} : { why: known }),
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
