import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { advise } from '../remedies.ts';

/** The working directory cannot be entered or made. */
export const workdir = defineCause({
  id: 'start/workdir',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  summary: 'The working directory of the container does not exist, cannot be made, or may not be entered by its user.',
  find: (signal) => (signal.error.fault === 'workdir' ? signal : undefined),
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
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: chdir to cwd ("/srv/app") set in config.json failed: permission denied: unknown',
        }),
      },
      {
        says: 'it would lie below a file',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: mkdir /etc/passwd: not a directory: unknown',
        }),
      },
    ],
    misses: [
      {
        says: 'the command is not there',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "run-worker": executable file not found in $PATH: unknown',
        }),
      },
    ],
  }),
});
