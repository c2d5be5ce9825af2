import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { advise, undoRollout } from '../remedies.ts';

/** Nothing says what to run. */
export const noCommand = defineCause({
  id: 'create/no-command',
  on: 'start-failed',
  scope: 'container',
  stage: 'create',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/inject-data-application/define-command-argument-container/',
  summary: 'Neither the image nor the Pod names a command, so there is nothing to run.',
  find: (signal) => (signal.error.fault === 'no-command' ? signal : undefined),
  tell: ({ container, facts }, about) => ({
    title: `Nothing says what ${container} is to run: no command in the image, none in the Pod`,
    why: `Image ${facts.spec.image ?? ''} has neither ENTRYPOINT nor CMD, and the Pod sets no command. The runtime says "no command specified".`,
    certainty: 'certain',
    settles: 'Look at the configuration of the image.',
    remedies: [advise('set command in the Pod, or an ENTRYPOINT in the image'), undoRollout(about)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'containerd says so',
        snapshot: exampleSnapshot([
          examplePod(
            {
              status: {
                state: {
                  waiting: {
                    reason: 'CreateContainerError',
                    message: 'failed to generate container "4f2a" spec: failed to generate spec: no command specified',
                  },
                },
              },
            },
            { status: { phase: 'Pending' } },
          ),
        ]),
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
