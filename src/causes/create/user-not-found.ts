import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { advise } from '../remedies.ts';

/** The image does not know the user it is to run as. */
export const userNotFound = defineCause({
  id: 'create/user-not-found',
  on: 'start-failed',
  scope: 'container',
  stage: 'create',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  summary: 'The image names a user or group that its own passwd or group file does not have.',
  find: (signal) => (signal.error.fault === 'user' ? signal : undefined),
  tell: ({ container, error }) => ({
    title: `User or group ${error.what ?? ''} of ${container} is not known in its image`,
    why: `The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look at /etc/passwd and /etc/group of the image.',
    remedies: [advise('set a numeric runAsUser, or add the user to the image')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'no entry in passwd',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: unable to find user web: no matching entries in passwd file: unknown',
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
