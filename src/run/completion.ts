import type { CompletionOptions } from '../cli/options.ts';
import { completeWords } from '../cli/complete.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';

/** kubectl runs this program for completion, whatever the shell (kubectl pkg/cmd/plugin/plugin_completion.go). */
const script = `#!/bin/sh
# Answers kubectl's questions for completions of "kubectl pod-doctor".
# Save as kubectl_complete-pod_doctor on the PATH, and make it executable.
exec kubectl pod-doctor completion words -- "$@"
`;

const windowsScript = `@echo off
rem Answers kubectl's questions for completions of "kubectl pod-doctor".
rem Save as kubectl_complete-pod_doctor.cmd on the PATH.
kubectl pod-doctor completion words -- %*
`;

/** `completion SHELL` prints the program that kubectl asks; `completion words -- …` is what that program calls. */
export function runCompletion(options: CompletionOptions, { stdout }: Pick<Io, 'stdout'>): number {
  if (options.words !== undefined) {
    // The last line is for cobra: 4 = do not offer files.
    stdout.write([...completeWords(options.words), ':4'].map((line) => `${line}\n`).join(''));
  } else stdout.write(options.shell === 'powershell' ? windowsScript : script);
  return exitCodes.ran;
}
