import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** Its license is missing, wrong or has expired. */
export const license = defineLogFault({
  id: 'crash/license',
  kind: 'license',
  debug: { way: 'none' },
  summary:
    'The program refuses to run without a valid license: it is missing, not for this installation, or has expired.',
  words: (seen) => ({
    title: `The license is refused: ${seen.line}`,
    why: 'Nothing is wrong with the cluster.',
    settles: 'Compare the date in the license with today, and the Secret or file with what the vendor sent.',
    remedies: [advise('put a valid license where the program reads it (a Secret or a file), and restart the Pod')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'it has expired',
        snapshot: saying('{"level":"fatal","msg":"License is invalid or expired, crashing - license expired"}'),
      },
      { says: 'there is none', snapshot: saying('nginx: [emerg] License file is required. Configure its location') },
    ],
    misses: [
      { says: 'a flag of that name is unknown', snapshot: saying('Error: unknown flag: --license-url') },
      ...noFaultIn('license expired'),
    ],
  }),
});
