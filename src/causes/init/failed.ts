import { defineCause } from '../../signals/cause.ts';
import { crashed, initCrashed } from '../crash/examples.ts';
import { aftermath, lastLine, logOf, pace, titled, who } from '../crash/wording.ts';

/** An init container fails, so the Pod never starts. */
export const failed = defineCause({
  id: 'init/failed',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/debug/debug-application/debug-init-containers/',
  summary: 'An init container ends with an error, so neither the ones after it nor the main containers are started.',
  find: (signal) => (signal.role === 'init' && (signal.by === 'exit' || signal.by === 'signal') ? signal : undefined),
  tell(seen, about) {
    const { run, words } = seen;
    const measured = pace(seen);
    const code = `exit code ${run.exitCode}`;
    const said = lastLine(seen);
    return {
      title:
        said === undefined
          ? titled(seen, `${who(seen)} fails with ${code}`)
          : `${who(seen)} fails: ${said}${aftermath(seen)}`,
      why: [
        `It ended with ${code}${measured === '' ? '' : ` (${measured})`}, and the containers after it wait for its success.`,
        words.state === 'silent' ? 'It said nothing.' : '',
      ]
        .join(' ')
        .trim(),
      certainty: 'certain',
      settles: 'Read its log.',
      remedies: [logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a migration fails',
        snapshot: initCrashed({ name: 'migrate' }, { exitCode: 1, log: 'ERROR: relation "orders" already exists' }),
      },
      {
        says: 'nothing is known but the code',
        snapshot: initCrashed({ name: 'prepare' }, { exitCode: 2 }),
      },
    ],
    misses: [
      { says: 'the main container fails', snapshot: crashed({ exitCode: 1 }) },
      {
        says: 'it ran out of memory',
        snapshot: initCrashed(
          { name: 'load', resources: { limits: { memory: '48Mi' } } },
          { exitCode: 137, reason: 'OOMKilled' },
        ),
      },
    ],
  }),
});
