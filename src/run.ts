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
  } catch (thrown) {
    if (io.signal.aborted) return exitCodes.interrupted;
    const [{ cleanText }, { userErrorOf }] = await Promise.all([
      import('./run/cleanse.ts'),
      import('./cluster/errors-explain.ts'),
    ]);
    const error = userErrorOf(thrown);
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
      return (await import('./run/diagnose.ts')).runDiagnose(options, io);
    case 'live':
      return (await import('./run/screen.ts')).runLive(options, io);
    case 'replay':
      return (await import('./run/replay.ts')).runReplay(options, io);
    case 'demo':
      return (await import('./run/replay.ts')).runDemo(options, io);
    case 'snapshot':
      return (await import('./run/snapshot.ts')).runSnapshot(options, io);
    case 'explain':
      return (await import('./run/explain.ts')).runExplain(options, io);
    case 'watch':
      return (await import('./run/watch.ts')).runWatch(options, io);
    case 'access':
      return (await import('./run/access.ts')).runAccess(options, io);
    case 'config':
      return (await import('./run/config.ts')).runConfig(options, io);
    case 'completion':
      return (await import('./run/completion.ts')).runCompletion(options, io);
    case 'debug':
      return (await import('./run/debug.ts')).runDebug(options, io);
  }
}
