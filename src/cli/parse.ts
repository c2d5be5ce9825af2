import yargs from 'yargs';
import { UserError } from '../support/user-error.ts';
import type { CommandSpec, Words } from './command.ts';
import { commandNames, commands, live } from './commands/index.ts';
import type { FlagSpec } from './flag.ts';
import { FlagValues } from './flag-values.ts';
import { helpText } from './help.ts';
import { didYouMean } from './near-names.ts';
import type { Options } from './options.ts';
import { readSettings } from './readers.ts';
import { spellOutShortFlags } from './short-flags.ts';

/** Understands a command line (without the program's name). Throws UserError with exit code 2 for what makes no sense. */
export function parseCommandLine(words: readonly string[]): Options {
  const { given, rest, values } = split(words);
  const [first = '', ...others] = given;
  if (first === 'help' || (first === '' && values.on('help'))) return help(others[0]);
  const command = commands.find(({ name }) => name === first);
  const spec = command ?? live;
  if (values.on('help')) return { command: 'help', text: helpText(spec, command === undefined ? commands : []) };
  checkFlags(spec, values);
  return spec.read({ given: command === undefined ? given : others, rest }, values, readSettings(values));
}

function help(of: string | undefined): Options {
  if (of === undefined) return { command: 'help', text: helpText(live, commands) };
  const spec = commands.find(({ name }) => name === of);
  if (spec === undefined)
    throw new UserError(`unknown command "${of}"${didYouMean(of, commandNames)}`, { exitCode: 2 });
  return { command: 'help', text: helpText(spec) };
}

/** Every flag of every command; a flag has one meaning wherever it is known. */
export const allFlags: readonly FlagSpec[] = [
  ...new Map(
    [...commands, live].flatMap(({ flags }) => flags.flatMap(([, some]) => some)).map((flag) => [flag.name, flag]),
  ).values(),
];

/** The flags that one command knows. */
export function flagsOf({ flags }: CommandSpec): readonly FlagSpec[] {
  return flags.flatMap(([, some]) => some);
}

function split(words: readonly string[]): Words & { readonly values: FlagValues } {
  const spelled = spellOutShortFlags(words, allFlags);
  checkSwitches(spelled);
  const parsed = parser(spelled).parseSync();
  const { _: given, '--': rest, $0: _program, ...flags } = parsed;
  const known = new Set(allFlags.map(({ name }) => name));
  for (const name of Object.keys(flags)) if (!known.has(name)) throw unknownFlag(name);
  const values = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  return {
    given: given.map(String),
    rest: Array.isArray(rest) ? rest.map(String) : [],
    values: new FlagValues(values),
  };
}

/** yargs, told to take words as they are: no numbers, no dots, no camel case, no `--no-…`, and never to end the process. */
function parser(words: readonly string[]): ReturnType<typeof yargs> {
  const parsing = yargs([...words])
    .exitProcess(false)
    .help(false)
    .version(false)
    .fail((message, error) => {
      throw new UserError(complaint(message || error.message), { exitCode: 2 });
    })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'duplicate-arguments-array': true,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'short-option-groups': false,
    });
  for (const flag of allFlags) {
    parsing.option(flag.name, flag.takes === 'switch' ? { type: 'boolean' } : { type: 'string', nargs: 1 });
  }
  return parsing;
}

/** yargs takes `--all=maybe` for `--all=false`. */
function checkSwitches(spelled: readonly string[]): void {
  const end = spelled.indexOf('--');
  for (const word of end < 0 ? spelled : spelled.slice(0, end)) {
    const [, name, value = ''] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
    const isSwitch = allFlags.some((flag) => flag.name === name && flag.takes === 'switch');
    if (isSwitch && value !== 'true' && value !== 'false')
      throw new UserError(`--${name ?? ''} must be true or false, not "${value}"`, { exitCode: 2 });
  }
}

function checkFlags(spec: CommandSpec, values: FlagValues): void {
  const known = new Set(flagsOf(spec).map(({ name }) => name));
  for (const { name } of allFlags) {
    if (!values.given(name) || known.has(name)) continue;
    const helpOf = spec.name === '' ? '' : ` ${spec.name}`;
    const where = `; see which it has: kubectl pod-doctor${helpOf} --help`;
    throw new UserError(`${spec.name || 'the live screen'} has no flag --${name}${where}`, { exitCode: 2 });
  }
  for (const { name, choices } of flagsOf(spec)) {
    const [first, ...others] = choices ?? [];
    if (first !== undefined) values.oneOf(name, [first, ...others]);
  }
}

function unknownFlag(name: string): UserError {
  const dashes = name.length === 1 ? '-' : '--';
  const names = allFlags.map((flag) => flag.name).filter((each) => each.length > 1);
  const near = didYouMean(name, names, (each) => `--${each}`);
  const hint = near === '' ? '; see which there are: kubectl pod-doctor --help' : near;
  return new UserError(`unknown flag ${dashes}${name}${hint}`, { exitCode: 2 });
}

/** What yargs has to say, in one line and in our words where we know it. */
function complaint(message: string): string {
  const [, name] = /^Not enough arguments following: (\S+)$/.exec(message) ?? [];
  return name === undefined ? message.replace(/\s+/g, ' ').trim() : `--${name} needs a value`;
}
