import { answerFlags, connectionFlags, displayFlags, fileFlags, namespaceFlags, selectorFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { outputFlag } from '../outputs.ts';
import { readAnswering, readSelection } from '../readers.ts';
import { readTargets } from '../targets.ts';

/** One answer and out. */
export const diagnose: CommandSpec = {
  name: 'diagnose',
  usage: '[POD | TYPE/NAME ... | TYPE NAME ...]',
  summary: 'Print the cause of every sick Pod once',
  about:
    'Looks once, names the cause of every sick Pod and workload, and ends. What is named, or read from a file, is answered even if it is healthy. ' +
    'The exit code says whether the look succeeded; with --exit-code also what was found.',
  examples: [
    { does: 'What is wrong in this namespace', line: 'diagnose' },
    { does: 'Why one Pod does not run', line: 'diagnose cart-7d9f-x2k9p -n shop' },
    { does: 'All Pods of two workloads', line: 'diagnose deploy/cart sts/orders-db' },
    { does: 'What was saved earlier', line: 'diagnose -f incident.json' },
    { does: 'From another command', line: 'diagnose -f - < pods-and-events.yaml' },
    { does: 'In a script', line: 'diagnose -A -o json --exit-code' },
  ],
  flags: [
    ['Where to look', [...namespaceFlags, ...selectorFlags, ...fileFlags]],
    ['What to answer', [outputFlag(['text', 'wide', 'json', 'yaml', 'name']), ...answerFlags]],
    ['Display', displayFlags],
    ['Connection', connectionFlags],
  ],
  read: ({ given }, values, settings) => ({
    command: 'diagnose',
    ...settings,
    ...readSelection(readTargets(given), values),
    ...readAnswering(values),
  }),
};
