import { defineCause } from '../../signals/cause.ts';
import { advise, describePod } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { titled, who } from './wording.ts';

/** The kubelet killed it because its postStart hook failed. */
export const poststartKilled = defineCause({
  id: 'crash/poststart-killed',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/tasks/configure-pod-container/attach-handler-lifecycle-event/',
  summary:
    'The kubelet ended the container because its postStart hook failed; the exit code is only how the program took it.',
  find: (signal) => (signal.by === 'post-start-hook' ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `${who(seen)} is killed because its postStart hook fails`),
    why: `The kubelet ended it over the hook, whatever exit code ${seen.run.exitCode} says.`,
    certainty: 'certain',
    settles: 'Run the command of the hook by hand in the container.',
    remedies: [
      describePod(about),
      advise('correct the hook, or move its work into the entrypoint or an init container'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'only the kill is still known',
        snapshot: crashed({ exitCode: 137, events: [killed('FailedPostStartHook')] }),
      },
    ],
    misses: [{ says: 'nobody asked for it', snapshot: crashed({ exitCode: 137 }) }],
  }),
});
