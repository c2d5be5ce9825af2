import { commandNames, commands, live } from './commands/index.ts';
import { flagsOf } from './parse.ts';
import { kindWords } from './targets.ts';

/** The choices for the last of these words; the ones before it stand already. Needs no cluster. */
export function completeWords(words: readonly string[]): readonly string[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = commands.find(({ name }) => before.includes(name));
  const flags = flagsOf(command ?? live);
  const waiting = flags.find(({ takes, name, short }) => {
    const last = before.at(-1);
    return takes !== 'switch' && last !== undefined && (last === `--${name}` || last === `-${short ?? name}`);
  });
  if (waiting !== undefined) return beginning(typed, waiting.choices ?? []);
  if (typed.startsWith('-'))
    return beginning(
      typed,
      flags.map(({ name }) => (name.length === 1 ? `-${name}` : `--${name}`)),
    );
  if (command?.name === 'completion') return beginning(typed, ['bash', 'zsh', 'fish', 'powershell']);
  const kinds = kindWords.filter((word) => !word.includes('.')).map((word) => `${word}/`);
  const takesTargets = command === undefined || command.usage.includes('TYPE/NAME') || command.name === 'debug';
  return beginning(typed, [...(command === undefined ? commandNames : []), ...(takesTargets ? kinds : [])]);
}

function beginning(typed: string, choices: readonly string[]): readonly string[] {
  return choices.filter((choice) => choice.startsWith(typed));
}
