import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { crashed, noFaultIn } from './examples.ts';
import { endedWith, tellLine } from './log-telling.ts';

/** A shell did not find a command. */
export const commandNotFound = defineCause({
  id: 'crash/command-not-found',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary: 'A shell script in the container calls a command that the image does not have.',
  find: (signal) => (signal.fault.kind === 'command-missing' && endedWith(signal, 127) ? signal : undefined),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `A shell does not find ${seen.fault.what ?? 'a command'}`,
      why: 'Exit code 127 is what a shell ends with when it does not find a command.',
      settles: 'Run `command -v` for it in the image.',
      remedies: [advise('add the command to the image, or correct its name in the script')],
    }),
  examples: () => ({
    hits: [
      {
        says: 'the shell says so',
        snapshot: crashed({ exitCode: 127, log: '/entrypoint.sh: line 4: envsubst: not found' }),
      },
    ],
    misses: [
      ...noFaultIn('/entrypoint.sh: line 4: envsubst: not found'),
      { says: 'some other code is no shell', snapshot: crashed({ exitCode: 1, log: 'error: user: not found' }) },
    ],
  }),
});
