import { defineCause } from '../../signals/cause.ts';
import { crashed, killed } from '../crash/examples.ts';
import { commandWords } from '../command-words.ts';
import { exampleEvent } from '../example.ts';
import { advise, describePod } from '../remedies.ts';

/** Its postStart hook fails. */
export const poststartHook = defineCause({
  id: 'start/poststart-hook',
  on: 'hook-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/configure-pod-container/attach-handler-lifecycle-event/',
  summary: 'The postStart hook failed, so the kubelet kills the container, whatever the program itself does.',
  find: (signal) => signal,
  tell: ({ container, hook, said, count }, about) => ({
    title: `The postStart hook of ${container} fails${said === undefined ? '' : `: ${said}`}${count > 1 ? ` (${count} times)` : ''}`,
    why: `The kubelet kills a container whose postStart hook fails; its exit code says nothing then.${hook === '' ? '' : ` The hook is: ${commandWords([hook])}`}`,
    certainty: 'certain',
    settles:
      'Run the command of the hook by hand in the container. It starts together with the program, so it may come too early.',
    remedies: [
      describePod(about),
      advise('correct the hook, or move its work into the entrypoint or an init container'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'a new kubelet says only that it failed',
        snapshot: crashed({
          exitCode: 137,
          container: { lifecycle: { postStart: { exec: { command: ['/warm-up', '--all'] } } } },
          events: [
            exampleEvent('FailedPostStartHook', 'PostStartHook failed', { seconds: 42, count: 4, container: 'app' }),
            killed('FailedPostStartHook'),
          ],
        }),
      },
      {
        says: 'the program ends with success when it is killed',
        snapshot: crashed({
          exitCode: 0,
          container: { lifecycle: { postStart: { exec: { command: ['/warm-up', '--all'] } } } },
          events: [
            exampleEvent('FailedPostStartHook', 'PostStartHook failed', { seconds: 42, container: 'app' }),
            killed('FailedPostStartHook'),
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'the hook is well and the program crashes',
        snapshot: crashed({
          exitCode: 1,
          container: { lifecycle: { postStart: { exec: { command: ['/warm-up', '--all'] } } } },
        }),
      },
    ],
  }),
});
