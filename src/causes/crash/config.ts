import { defineCause } from '../../signals/cause.ts';
import { advise, undoRollout } from '../remedies.ts';
import { mountsOf } from './config-mounts.ts';
import { crashed, noFaultIn, saying } from './examples.ts';
import { endedWith, speaksOf, tellLine } from './log-telling.ts';

/** It refuses its configuration. */
export const config = defineCause({
  id: 'crash/config',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  summary: 'The program cannot read or refuses its configuration.',
  find: (signal) =>
    speaksOf(signal, 'config') ?? (endedWith(signal, 78) && signal.fault.kind === 'other' ? signal : undefined),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `The configuration is refused: ${seen.line}`,
      why: mountsOf(seen),
      settles: 'Check the configuration with the program itself, if it has a command for that.',
      remedies: [advise('correct the configuration, then restart the Pod'), undoRollout(about)],
    }),
  examples: () => ({
    hits: [
      {
        says: 'YAML does not parse',
        snapshot: saying(
          'error: failed to parse config /etc/app/config.yaml: yaml: line 7: mapping values are not allowed in this context',
        ),
      },
      { says: 'a field is unknown', snapshot: saying('FATAL invalid configuration: unknown field "retries"') },
      { says: 'the code says configuration', snapshot: crashed({ exitCode: 78, log: 'cart: bad currency table' }) },
    ],
    misses: noFaultIn('yaml: line 7 skipped'),
  }),
});
