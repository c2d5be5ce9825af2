import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** A database migration failed. */
export const migration = defineCause({
  id: 'crash/migration',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  summary: 'A database migration failed, so the program gave up.',
  find: (signal) => speaksOf(signal, 'migration'),
  tell: (seen, about) =>
    tellLine(seen, about, {
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
    misses: [
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('migration 0012 failed over to batch mode'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('migration 0012 failed over to batch mode'),
      },
    ],
  }),
});
