/** Signals that end the program, with the exit code that a shell gives each. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** A signal that asks to end. */
export type EndSignal = keyof typeof exitCodes;

/** The exit code of a program that a signal ended: 128 and the signal's number. */
export function exitCodeOf(signal: EndSignal): number {
  return exitCodes[signal];
}

/**
 * Listens to the signals that end the program until the returned function is called. One listener for the life of the screen:
 * adding and removing it round a child process loses a Ctrl-C in between.
 */
export function onEndSignals(listener: (signal: EndSignal) => void): () => void {
  const signals: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
