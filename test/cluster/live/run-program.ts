import { execFile } from 'node:child_process';
import { files } from '../boot/layout.ts';

/** How a program without a terminal ended. */
export type Ended = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
};

/** Runs the program to its end, without a terminal. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      { env: { ...process.env, KUBECONFIG: files.adminKubeconfig, ...env }, timeout: 90_000 },
      (_failure, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    );
    // A program that has ended does not read on.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
