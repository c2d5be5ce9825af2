import { exampleNoSuchCommand } from '../example-start.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { advise, undoRollout } from '../remedies.ts';
import { defineStartFault } from '../start/start-fault.ts';

/** Nothing says what to run. */
export const noCommand = defineStartFault({
  id: 'create/no-command',
  fault: 'no-command',
  stage: 'create',
  docs: '/tasks/inject-data-application/define-command-argument-container/',
  summary: 'Neither the image nor the Pod names a command, so there is nothing to run.',
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
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
