import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

/** The processor does not know an instruction of it. */
export const illegalInstruction = defineCause({
  id: 'crash/illegal-instruction',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy' },
  summary: 'The program uses an instruction that the processor of the node does not have, such as AVX.',
  find: (signal) => (signal.by === 'signal' && signal.run.signal === 4 ? signal : undefined),
  tell(seen, about) {
    const said = lastLine(seen);
    return {
      title: titled(
        seen,
        `${who(seen)} uses an instruction that the processor does not have (exit code ${seen.run.exitCode}, ${seen.signalName ?? ''})`,
      ),
      why: [
        'It was compiled for a newer processor than the one of its node, or the program is damaged.',
        ...(said === undefined ? [] : [`Its last words were "${said}".`]),
      ].join(' '),
      certainty: 'certain',
      settles: 'Compare the CPU flags of the node with those of a node where it runs.',
      remedies: [
        advise('choose nodes with the right processor by nodeSelector, or a build for older ones'),
        logOf(seen, about),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 132', snapshot: crashed({ exitCode: 132 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 132, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 132, events: [killed('Stopping container app')] }) },
    ],
  }),
});
