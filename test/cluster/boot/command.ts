import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** How a program is run to its end. */
export type CommandOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/**
 * Runs a program to its end and gives its standard output.
 * Throws with the end of its standard error when it fails.
 */
export async function command(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  try {
    const { stdout } = await exec(program, [...args], {
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    return stdout;
  } catch (error) {
    const detail =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-2000) : String(error);
    throw new Error(`${program} ${args.slice(0, 3).join(' ')}: ${detail}`, { cause: error });
  }
}

/** The same, but a failure is `undefined`: for looking and for taking down. */
export async function attempt(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await command(program, args);
  } catch {
    return undefined;
  }
}
