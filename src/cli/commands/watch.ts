import { connectionFlags, displayFlags, fileFlags, namespaceFlags, selectorFlags, answerFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { outputFlag } from '../outputs.ts';
import { readSelection } from '../readers.ts';
import { readTargets } from '../targets.ts';

/** Lines as things change. */
export const watch: CommandSpec = {
  name: 'watch',
  usage: '[POD | TYPE/NAME ... | TYPE NAME ...]',
  summary: 'Print a line whenever something fails, changes or recovers',
  about:
    'Prints lines, one after the other, as Pods fail, change their cause or recover; nothing is ever drawn over, so it suits pipes and screen readers. ' +
    'With -o json each line is one JSON document.',
  examples: [
    { does: 'Follow this namespace', line: 'watch' },
    { does: 'Follow a rollout', line: 'watch deploy/cart -n shop' },
    { does: 'Feed another program', line: 'watch -A -o json' },
  ],
  flags: [
    ['Where to look', [...namespaceFlags, ...selectorFlags, ...fileFlags]],
    ['What to print', [outputFlag(['text', 'json']), ...answerFlags.filter(({ name }) => name === 'advice')]],
    ['Display', displayFlags],
    ['Connection', connectionFlags],
  ],
  read: ({ given }, values, settings) => ({
    command: 'watch',
    ...settings,
    ...readSelection(readTargets(given), values),
    output: values.oneOf('output', ['text', 'json']),
    advice: values.on('advice'),
  }),
};
