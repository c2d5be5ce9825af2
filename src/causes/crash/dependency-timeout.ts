import { kubectl, look } from '../remedies.ts';
import { defineDependencyFault } from './dependency.ts';
import { noFaultIn, saying } from './examples.ts';

/** Something it needs did not answer. */
export const dependencyTimeout = defineDependencyFault({
  id: 'crash/dependency-timeout',
  kind: 'timeout',
  debug: { way: 'copy', profile: 'netadmin', tryFirst: 'nc -vz -w 3 <host> <port>' },
  summary:
    'Something that the program needs did not answer in time: packets are dropped, or it cannot be reached at all.',
  words: (seen, about, known) => ({
    title:
      seen.fault.what === undefined
        ? `A dependency does not answer: ${seen.line}`
        : `${seen.fault.what} does not answer`,
    why: ['A timeout without a refusal points to a network policy, a firewall or a wrong address.', known ?? '']
      .join(' ')
      .trim(),
    settles: 'Connect from a Pod of the same labels, and from one without them.',
    remedies: [look('see what network policies there are', kubectl(about, 'get', 'networkpolicies'))],
  }),
  examples: () => ({
    hits: [
      { says: 'Go times out', snapshot: saying('error: dial tcp 10.20.0.4:5432: i/o timeout') },
      {
        says: 'no route leads there',
        snapshot: saying('Error: connect EHOSTUNREACH 10.105.4.10:5432\n    at runMigrations'),
      },
    ],
    misses: noFaultIn('dial tcp 10.20.0.4:5432: i/o timeout'),
  }),
});
