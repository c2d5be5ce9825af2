import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { crashed, saying } from './examples.ts';
import { isBehind, logOf, titled, who } from './wording.ts';

/** It ended with an error and said nothing. */
export const noLogs = defineCause({
  id: 'crash/no-logs',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary: 'The program ended with an error code and left neither a log nor a termination message.',
  find: (signal) =>
    signal.by === 'exit' &&
    signal.role === 'app' &&
    !isBehind(signal) &&
    (signal.words.state === 'silent' || signal.words.state === 'gone')
      ? signal
      : undefined,
  tell(seen, about) {
    const { run, words, meaning } = seen;
    const silent = words.state === 'silent';
    return {
      title: titled(
        seen,
        `${who(seen)} ends with exit code ${run.exitCode} and ${silent ? 'says nothing' : 'its log is gone'}`,
      ),
      why: silent
        ? `Its log and its termination message are empty.${meaning === undefined ? '' : ` Exit code ${run.exitCode} usually means: ${meaning}.`}`
        : 'The kubelet no longer has the log of that run.',
      certainty: 'likely',
      settles: 'Start a copy of the Pod with a shell and run the program by hand.',
      remedies: [advise('make the program log to stdout or stderr'), logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      { says: 'the log is empty', snapshot: saying('', { exitCode: 3 }) },
      {
        says: 'the kubelet has lost the log',
        snapshot: saying('unable to retrieve container logs for containerd://4f2a', { exitCode: 3 }),
      },
    ],
    misses: [
      { says: 'it has a last word', snapshot: saying('error: no such tenant') },
      { says: 'the log was not read', snapshot: crashed({ exitCode: 3 }) },
    ],
  }),
});
