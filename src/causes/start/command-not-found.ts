import { crashed } from '../crash/examples.ts';
import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise, undoRollout } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** The command is not in the image. */
export const commandNotFound = defineStartFault({
  id: 'start/command-not-found',
  fault: 'command-not-found',
  stage: 'start',
  docs: '/tasks/inject-data-application/define-command-argument-container/',
  summary: 'The command that the container is to run does not exist in its image.',
  tell({ container, error, facts }, about) {
    const { spec } = facts;
    const what = error.what ?? '';
    const fromArgs = spec.command === undefined && spec.args?.[0] === what;
    const isLine = /\s/.test(what);
    return {
      title: fromArgs
        ? `${container} tries to run its first argument "${what}": the image has no entrypoint, and command is not set`
        : `Command "${what}" does not exist in the image of ${container}`,
      why: fromArgs
        ? `args replace the CMD of the image, and without an ENTRYPOINT their first word is the command. The runtime says: ${error.said}`
        : `${isLine ? 'A whole command line stands in one item of command, so it is looked for as one file. ' : ''}The runtime says: ${error.said}`,
      certainty: 'certain',
      settles: 'List the files of the image, and what is mounted over them.',
      remedies: [
        fromArgs
          ? advise('set command to the program, and leave args to its arguments')
          : advise('correct command in the template of the Pod, or add the program to the image'),
        undoRollout(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'a name that is not in $PATH', snapshot: exampleNoSuchCommand() },
      {
        says: 'a path that is not there',
        snapshot: exampleNotStarted('exec: "/app/serve": stat /app/serve: no such file or directory: unknown'),
      },
      {
        says: 'the arguments are taken for the command',
        snapshot: exampleNotStarted('error during container init: exec: "-c": executable file not found in $PATH', {
          container: { args: ['-c', '/etc/app.yaml'] },
        }),
      },
    ],
    misses: [
      {
        says: 'the file is there and not executable',
        snapshot: exampleNotStarted('exec: "/app/serve": permission denied: unknown'),
      },
      {
        says: 'a shell in the container does not find one',
        snapshot: crashed({ exitCode: 127, log: 'sh: run-worker: not found' }),
      },
    ],
  }),
});
