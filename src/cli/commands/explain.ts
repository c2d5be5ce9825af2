import { UserError } from '../../support/user-error.ts';
import { displayFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { outputFlag } from '../outputs.ts';

/** What a cause is. */
export const explain: CommandSpec = {
  name: 'explain',
  usage: '[ID | WORD]',
  summary: 'Say what a cause is, how it is recognised and what to do',
  about: 'Explains one cause by its id, finds causes by a word, or lists all of them. Needs no cluster.',
  examples: [
    { does: 'List all causes', line: 'explain' },
    { does: 'One cause', line: 'explain image/not-found' },
    { does: 'Causes that speak of something', line: 'explain memory' },
  ],
  flags: [['Display', [outputFlag(['text', 'json']), ...displayFlags]]],
  read({ given }, values, settings) {
    const [word, another] = given;
    if (another !== undefined) throw new UserError('explain takes one id or word', { exitCode: 2 });
    return {
      command: 'explain',
      ...settings,
      ...(word === undefined ? {} : { word }),
      output: values.oneOf('output', ['text', 'json']),
    };
  },
};
