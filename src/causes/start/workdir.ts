import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** The working directory cannot be entered or made. */
export const workdir = defineStartFault({
  id: 'start/workdir',
  fault: 'workdir',
  stage: 'start',
  summary: 'The working directory of the container does not exist, cannot be made, or may not be entered by its user.',
  tell: ({ container, error, facts }) => ({
    title: `The working directory ${facts.spec.workingDir ?? error.what ?? ''} of ${container} cannot be used`,
    why: `The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look at the path in the image, and at the user the container runs as.',
    remedies: [advise('correct workingDir, or let the user of the container enter it')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'it cannot be entered',
        snapshot: exampleNotStarted('chdir to cwd ("/srv/app") set in config.json failed: permission denied: unknown'),
      },
      {
        says: 'it would lie below a file',
        snapshot: exampleNotStarted('error during container init: mkdir /etc/passwd: not a directory: unknown'),
      },
    ],
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
