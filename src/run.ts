import type { Options } from './cli/options.ts';
import { parseCommandLine } from './cli/parse.ts';
import { UserError } from './support/user-error.ts';
import { exitCodes } from './run/exit-code.ts';
import type { Io } from './run/io.ts';
import { runVersion } from './run/version.ts';

/**
 * The composition root: understands the command line, runs the command, and turns whatever happens into an exit code and at most
 * one `error:` line. Never ends the process. Each command is loaded when it is asked for.
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    const options = parseCommandLine(words);
    return await runCommand(options, io);
  } catch (error) {
    if (io.signal.aborted) return exitCodes.interrupted;
    const { cleanText } = await import('./run/cleanse.ts');
    if (error instanceof UserError) {
      io.stderr.write(`error: ${cleanText(error.message)}\n`);
      return error.exitCode;
    }
    const { reportBug } = await import('./run/bug-report.ts');
    io.stderr.write(`error: ${await reportBug(error, words, io)}\n`);
    return exitCodes.bug;
  }
}

async function runCommand(options: Options, io: Io): Promise<number> {
  switch (options.command) {
    case 'help':
      io.stdout.write(options.text);
      return exitCodes.ran;
    case 'version':
      return runVersion(options, io);
    case 'diagnose':
      return await (await import('./run/diagnose.ts')).runDiagnose(options, io);
    case 'live':
    default:
      throw new UserError(`${options.command} is not there yet`);
  }
}
