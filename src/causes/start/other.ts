import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { describePod } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** The runtime could not start the container. */
export const other = defineStartFault({
  id: 'start/other',
  fault: 'other',
  stage: 'start',
  debug: 'none',
  summary: 'The runtime refused to create or start the container for a reason that has no cause of its own here.',
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
        snapshot: exampleNotStarted('error loading seccomp filter into kernel: operation not permitted: unknown'),
      },
    ],
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
