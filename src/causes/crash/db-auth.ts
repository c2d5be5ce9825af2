import type { Remedy } from '../../model/finding.ts';
import { advise, kubectl, look, ownerName } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The database was reached and refused the login. */
export const dbAuth = defineLogFault({
  id: 'crash/db-auth',
  kind: 'db-auth',
  debug: { way: 'ephemeral' },
  summary:
    'The database was reached and refused the login: user, password, address or the lack of TLS are not what it expects, or all its connections are in use.',
  words: (seen, about) => ({
    title: headline(seen.line, seen.fault.what),
    why:
      hosts.test(seen.line) || usedUp.test(seen.line)
        ? 'That is decided before any password is looked at.'
        : 'Environment variables are read once at the start: a Secret that changed since takes a restart.',
    settles: 'Log in to the database with the same user and password, from a Pod.',
    remedies: [
      ...wayIn(seen.line),
      look('see where address, user and password come from', kubectl(about, 'set', 'env', ownerName(about), '--list')),
    ],
  }),
  examples: () => ({
    hits: [
      { says: 'PostgreSQL names the user', snapshot: saying('FATAL: password authentication failed for user "cart"') },
      {
        says: 'MySQL names user and host',
        snapshot: saying("ERROR 1045 (28000): Access denied for user 'cart'@'10.0.0.7' (using password: YES)"),
      },
      {
        says: 'PostgreSQL takes encrypted connections only',
        snapshot: saying(
          'FATAL: no pg_hba.conf entry for host "10.1.0.7", user "cart", database "cart", no encryption',
        ),
      },
      {
        says: 'MySQL knows the user at other hosts only',
        snapshot: saying("ERROR 1130 (HY000): Host '10.244.1.39' is not allowed to connect to this MySQL server"),
      },
      {
        says: 'PostgreSQL has no connection left',
        snapshot: saying('psycopg2.OperationalError: FATAL:  sorry, too many clients already'),
      },
      { says: 'Redis wants a password', snapshot: saying('error: NOAUTH Authentication required.') },
    ],
    misses: noFaultIn('password authentication failed for user "cart"'),
  }),
});

/** Refused for the way in which the client comes, before any password is looked at. */
const unencrypted = /no encryption|SSL off|insecure transport/;
const hosts = /pg_hba\.conf|not allowed to connect|insecure transport/;

const usedUp = /too many|slots are reserved|number of clients/i;

function headline(line: string, user: string | undefined): string {
  if (usedUp.test(line)) return `The database has no connection left to give: ${line}`;
  const whose = user === undefined ? '' : ` of ${user}`;
  if (unencrypted.test(line)) return `The database refuses a connection${whose} without encryption (${place(line)})`;
  if (hosts.test(line)) return `The database refuses connections${whose} from this address (${place(line)})`;
  return user === undefined ? `The database refuses the login: ${line}` : `The database refuses the login of ${user}`;
}

function place(line: string): string {
  return line.includes('pg_hba.conf') ? 'rules in its pg_hba.conf' : 'hosts that it allows';
}

/** What has to change: the way in which the client comes, or the login itself. */
function wayIn(line: string): readonly Remedy[] {
  if (unencrypted.test(line)) return [advise('let the client use TLS (sslmode=require): the database takes no other')];
  if (usedUp.test(line)) {
    return [
      advise('find who holds the connections, use fewer per replica or a pooler, or raise the limit of the database'),
    ];
  }
  if (!hosts.test(line)) return [advise('make user and password in the Secret those of the database')];
  return [advise('allow the addresses of the Pods at the database (its pg_hba.conf, or the host of the user)')];
}
