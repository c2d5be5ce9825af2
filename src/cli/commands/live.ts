import { answerFlags, connectionFlags, displayFlags, fileFlags, namespaceFlags, selectorFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { outputFlag } from '../outputs.ts';
import { readAnswering, readSelection } from '../readers.ts';
import { readTargets } from '../targets.ts';

/** What runs without a command. `commands` are offered where the first word is nearly one of them. */
export function liveCommand(commands: readonly string[]): CommandSpec {
  return {
    name: '',
    usage: '[POD | TYPE/NAME ... | TYPE NAME ...]',
    summary: 'Show sick Pods live, with the cause in the row',
    about:
      'Names the cause of sick Pods, live in the terminal, with the evidence and the next commands. ' +
      'Where stdin or stdout is not a terminal it prints one answer, as `diagnose` does.',
    examples: [
      { does: 'Watch the sick Pods of the namespace that the context names', line: '' },
      { does: 'Open at the diagnosis of one Deployment', line: 'deploy/cart -n shop' },
      { does: 'Look at every namespace', line: '-A' },
      { does: 'One answer and out, for scripts', line: 'diagnose -n shop -o json --exit-code' },
      { does: 'Look around without a cluster', line: 'demo' },
    ],
    flags: [
      ['Where to look', [...namespaceFlags, ...selectorFlags, ...fileFlags]],
      [
        'What to print when there is no terminal',
        [outputFlag(['text', 'wide', 'json', 'yaml', 'name']), ...answerFlags],
      ],
      ['Display', displayFlags],
      ['Connection', connectionFlags],
    ],
    read: ({ given }, values, settings) => ({
      command: 'live',
      ...settings,
      ...readSelection(readTargets(given, commands), values),
      ...readAnswering(values),
    }),
  };
}
