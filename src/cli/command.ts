import type { FlagSpec } from './flag.ts';
import type { FlagValues } from './flag-values.ts';
import type { Options, Settings } from './options.ts';

/** What stands on a command line besides flags. */
export interface Words {
  /** After the command's name. */
  readonly given: readonly string[];
  /** After `--`. */
  readonly rest: readonly string[];
}

/** An example of a command line, with what it does. */
export interface UsageExample {
  readonly does: string;
  readonly line: string;
}

/** One command: how it is described, which flags it knows, and how its command line becomes options. */
export interface CommandSpec {
  /** Empty for what runs without a command. */
  readonly name: string;
  /** Words after the name, as usage texts write them. */
  readonly usage: string;
  /** One sentence, without a full stop, for the list of commands. */
  readonly summary: string;
  /** A few sentences for its own help. */
  readonly about: string;
  readonly examples: readonly UsageExample[];
  readonly flags: readonly (readonly [title: string, flags: readonly FlagSpec[]])[];
  /** Throws UserError (exit code 2) for what makes no sense. */
  read(words: Words, values: FlagValues, settings: Settings): Options;
}
