import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** The database server has no database of that name. */
export const dbMissing = defineCause({
  id: 'crash/db-missing',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  summary: 'The database server was reached and logged in to, and has no database of that name.',
  find: (signal) => speaksOf(signal, 'db-missing'),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `Database ${seen.fault.what ?? ''} does not exist on its server`,
      settles: 'List the databases of the server.',
      remedies: [advise('create the database, or correct its name in the configuration')],
    }),
  examples: () => ({
    hits: [
      { says: 'PostgreSQL says so', snapshot: saying('FATAL: database "orders" does not exist') },
      { says: 'MySQL says so', snapshot: saying("ERROR 1049 (42000): Unknown database 'orders'") },
    ],
    misses: [
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('database "orders" does not exist'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('database "orders" does not exist'),
      },
    ],
  }),
});
