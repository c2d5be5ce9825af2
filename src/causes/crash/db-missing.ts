import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The database server has no database of that name. */
export const dbMissing = defineLogFault({
  id: 'crash/db-missing',
  kind: 'db-missing',
  debug: { way: 'ephemeral' },
  summary: 'The database server was reached and logged in to, and has no database of that name.',
  words: (seen) => ({
    title: `Database ${seen.fault.what ?? ''} does not exist on its server`,
    settles: 'List the databases of the server.',
    remedies: [advise('create the database, or correct its name in the configuration')],
  }),
  examples: () => ({
    hits: [
      { says: 'PostgreSQL says so', snapshot: saying('FATAL: database "orders" does not exist') },
      { says: 'MySQL says so', snapshot: saying("ERROR 1049 (42000): Unknown database 'orders'") },
    ],
    misses: noFaultIn('database "orders" does not exist'),
  }),
});
