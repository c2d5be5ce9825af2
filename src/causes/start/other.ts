import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { describePod } from '../remedies.ts';

/** The runtime could not start the container. */
export const other = defineCause({
  id: 'start/other',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  summary: 'The runtime refused to create or start the container for a reason that has no cause of its own here.',
  find: (signal) => (signal.error.fault === 'other' ? signal : undefined),
  tell: ({ container, error, during }, about) => ({
    title: `The runtime cannot ${during} ${container}: ${error.said === '' ? 'it does not say why' : error.said}`,
    why: "These are the runtime's own words.",
    certainty: error.said === '' ? 'possible' : 'likely',
    settles: 'Read the log of the container runtime on the node.',
    remedies: [describePod(about)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'a seccomp profile',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error loading seccomp filter into kernel: operation not permitted: unknown',
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
