/** Names of the signals that containers die of (signal(7), x86 and arm64). */
const names: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  11: 'SIGSEGV',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
  31: 'SIGSYS',
};

/** `SIGSEGV` for 11, `signal 40` where it has no common name. */
export function signalName(signal: number): string {
  return names[signal] ?? `signal ${signal}`;
}

/** What an exit code means by convention, where it means anything (failure catalogue §1.5). */
export function exitCodeMeaning(code: number): string | undefined {
  if (code === 2) return 'wrong usage, or a Go panic';
  if (code === 64) return 'wrong usage (sysexits)';
  if (code === 78) return 'configuration error (sysexits)';
  if (code === 126) return 'a shell found the command but may not execute it';
  if (code === 127) return 'a shell did not find the command';
  if (code === 255) return 'exit(-1), or a failed remote command';
  return undefined;
}
