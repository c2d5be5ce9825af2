import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';
import { who } from './wording.ts';

/** It lost a lock, or cannot get one. */
export const lock = defineLogFault({
  id: 'crash/lock',
  kind: 'lock',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/architecture/leases/',
  summary:
    'The program ended because it lost the lease of the leader, or cannot get a lock that another process still holds.',
  words: (seen) => ({
    title: `${who(seen)} ends over a lock: ${seen.line}`,
    why: 'A leader that cannot renew its lease in time ends on purpose, most often because the API server answered too late; a lock on a volume is held by another process, or was left by one.',
    settles: 'See who holds the lease or the lock, and whether requests to the API server time out before.',
    remedies: [
      advise('if the API server was slow, look at its load first; a longer lease hides it', 'platform'),
      advise('if another Pod holds the volume, stop it before this one starts (strategy Recreate)'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'a controller could not renew its lease',
        snapshot: saying(
          'E0301 02:59:20.1       1 leaderelection.go:332] error retrieving resource lock shop/cart: context canceled\nF0301 02:59:21.1       1 main.go:80] leader election lost',
        ),
      },
      { says: 'a store is locked', snapshot: saying('error: failed to obtain node locks, tried [/data]') },
    ],
    misses: noFaultIn('leader election lost'),
  }),
});
