import type { CommandSpec } from '../command.ts';
import { debug } from './debug.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { liveCommand } from './live.ts';
import { access, completion, config, version } from './others.ts';
import { demo, replay } from './replay.ts';
import { snapshot } from './snapshot.ts';
import { watch } from './watch.ts';

/** Every command with a name, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  diagnose,
  watch,
  debug,
  explain,
  snapshot,
  replay,
  demo,
  access,
  config,
  completion,
  version,
];

/** Their names. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** What runs without a command. */
export const live: CommandSpec = liveCommand(commandNames);
