import { defineCause } from '../../signals/cause.ts';
import { initCrashed } from '../crash/examples.ts';
import { aftermath, isPresent, lastLine, logOf, pace, titled, who } from '../crash/wording.ts';

/** A sidecar fails. */
export const sidecarCrash = defineCause({
  id: 'init/sidecar-crash',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/concepts/workloads/pods/sidecar-containers/',
  summary:
    'A sidecar (an init container that is always restarted) ends again and again while the main container may be well.',
  find: (signal) =>
    signal.role === 'sidecar' &&
    isPresent(signal) &&
    (signal.by === 'exit' || signal.by === 'signal' || signal.by === 'completed')
      ? signal
      : undefined,
  tell(seen, about) {
    const measured = pace(seen);
    const said = lastLine(seen);
    return {
      title:
        said === undefined
          ? titled(seen, `${who(seen)} ends with exit code ${seen.run.exitCode}`)
          : `${who(seen)} fails: ${said}${aftermath(seen)}`,
      why: `It ended with exit code ${seen.run.exitCode}${measured === '' ? '' : ` (${measured})`}. The Pod is not ready without it.`,
      certainty: 'certain',
      settles: 'Read its log.',
      remedies: [logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the relay beside the main container fails',
        snapshot: initCrashed(
          { name: 'relay', restartPolicy: 'Always' },
          { exitCode: 1, log: 'FATAL: cannot open relay config' },
        ),
      },
    ],
    misses: [
      {
        says: 'a plain init container fails',
        snapshot: initCrashed({ name: 'migrate' }, { exitCode: 1 }),
      },
    ],
  }),
});
