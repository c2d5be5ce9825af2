import { advise, kubectl, look, ownerName } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The database was reached and refused the login. */
export const dbAuth = defineLogFault({
  id: 'crash/db-auth',
  kind: 'db-auth',
  debug: { way: 'ephemeral' },
  summary: 'The database was reached and refused the login, so user or password are not what it expects.',
  words: (seen, about) => ({
    title:
      seen.fault.what === undefined
        ? `The database refuses the login: ${seen.line}`
        : `The database refuses the login of ${seen.fault.what}`,
    why: 'Environment variables are read once at the start: a Secret that changed since takes a restart.',
    settles: 'Log in to the database with the same user and password.',
    remedies: [
      look('see where user and password come from', kubectl(about, 'set', 'env', ownerName(about), '--list')),
      advise('make user and password in the Secret those of the database'),
    ],
  }),
  examples: () => ({
    hits: [
      { says: 'PostgreSQL names the user', snapshot: saying('FATAL: password authentication failed for user "cart"') },
      {
        says: 'MySQL names user and host',
        snapshot: saying("ERROR 1045 (28000): Access denied for user 'cart'@'10.0.0.7' (using password: YES)"),
      },
      { says: 'Redis wants a password', snapshot: saying('error: NOAUTH Authentication required.') },
    ],
    misses: noFaultIn('password authentication failed for user "cart"'),
  }),
});
