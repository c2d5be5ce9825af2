import { defineCause } from '../../signals/cause.ts';
import { commandWords } from '../command-words.ts';
import { advise } from '../remedies.ts';
import { crashed, noFaultIn, saying } from './examples.ts';
import { endedWith, speaksOf, tellLine } from './log-telling.ts';

/** It was started with arguments that it does not understand. */
export const usage = defineCause({
  id: 'crash/usage',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  docs: '/tasks/inject-data-application/define-command-argument-container/',
  summary: 'The program does not understand its arguments and ends with its usage.',
  find: (signal) =>
    speaksOf(signal, 'usage') ?? (endedWith(signal, 64) && signal.fault.kind === 'other' ? signal : undefined),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title:
        seen.fault.what === undefined
          ? `Wrong arguments: ${seen.line}`
          : `Argument ${seen.fault.what} is not understood`,
      why: `Its arguments are: ${commandWords(seen.facts.spec.command, seen.facts.spec.args) || "the image's own"}.`,
      settles: 'Run the program with `--help`.',
      remedies: [advise('correct `args` in the template of the Pod')],
    }),
  examples: () => ({
    hits: [
      {
        says: 'Go does not know the flag',
        snapshot: crashed({
          exitCode: 2,
          log: 'flag provided but not defined: -listen-addr\nUsage of /app/server:\n  -addr string\n',
        }),
      },
      { says: 'an argument is missing', snapshot: saying('error: the following arguments are required: --bucket') },
      { says: 'the code says usage', snapshot: crashed({ exitCode: 64, log: 'cart wants a folder to serve' }) },
    ],
    misses: noFaultIn('unknown command "sync" from client 7'),
  }),
});
