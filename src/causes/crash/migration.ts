import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** A database migration failed. */
export const migration = defineLogFault({
  id: 'crash/migration',
  kind: 'migration',
  debug: { way: 'ephemeral' },
  summary: 'A database migration failed, so the program gave up.',
  words: (seen) => ({
    title: `The database migration fails: ${seen.line}`,
    settles: 'Read the whole log, and the state that the migration tool keeps in the database.',
    remedies: [advise('repair the migration or its recorded state, then let it run once')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the schema is left dirty',
        snapshot: saying('error: Dirty database version 17. Fix and force version.'),
      },
      { says: 'Flyway names the migration', snapshot: saying('ERROR: Migration V12__orders.sql failed') },
    ],
    misses: noFaultIn('migration 0012 failed over to batch mode'),
  }),
});
