import { connectionFlags, displayFlags, fileFlags, namespaceFlags, selectorFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { valued } from '../flag.ts';
import { outputFlag } from '../outputs.ts';
import { readSelection } from '../readers.ts';
import { readTargets } from '../targets.ts';

const defaultDeadline = 15_000;

/** Saves one instant. */
export const snapshot: CommandSpec = {
  name: 'snapshot',
  usage: '[POD | TYPE/NAME ... | TYPE NAME ...]',
  summary: 'Save what is seen now, without secrets, to look at later',
  about:
    'Looks once, as `diagnose` does, and writes everything that was read to a file: objects, events, logs, and what the server refused. ' +
    'Values of Secrets and ConfigMaps are never read; passwords and tokens elsewhere are masked.',
  examples: [
    { does: 'Save this namespace', line: 'snapshot --to incident.json' },
    { does: 'Save one workload, and look at it again', line: 'snapshot deploy/cart -n shop --to cart.json' },
    { does: 'Read it', line: 'diagnose -f cart.json' },
  ],
  flags: [
    ['Where to look', [...namespaceFlags, ...selectorFlags, ...fileFlags]],
    [
      'What to write',
      [
        valued('to', 'FILE', 'file to write (default: stdout)'),
        outputFlag(['json', 'yaml']),
        valued('deadline', 'DURATION', 'stop looking into things after this long (default 15s)'),
      ],
    ],
    ['Display', displayFlags],
    ['Connection', connectionFlags],
  ],
  read({ given }, values, settings) {
    const to = values.text('to');
    return {
      command: 'snapshot',
      ...settings,
      ...readSelection(readTargets(given), values),
      output: values.oneOf('output', ['json', 'yaml']),
      deadline: values.duration('deadline') ?? defaultDeadline,
      ...(to === undefined || to === '-' ? {} : { to }),
    };
  },
};
