/** A command line that is run once while building, so that its code is compiled already when a user runs it. */
export type WarmUp = {
  readonly args: readonly string[];
  /** Run in a terminal, and type these keys, each when the screen has come to rest. */
  readonly keys?: readonly string[];
};

const cluster = (server: string): readonly string[] => ['--server', server, '-n', 'warm'];

/** What people run: one answer, and the screen with the diagnosis of its first row, on a cluster and on the demo. */
export function warmUps(server: string): readonly WarmUp[] {
  return [
    { args: ['version'] },
    { args: ['diagnose', ...cluster(server)] },
    { args: ['diagnose', ...cluster(server), '-o', 'json'] },
    { args: cluster(server), keys: ['j', '\r', '\u001b', 'q'] },
    { args: ['demo'], keys: ['\r', 'q', 'q'] },
  ];
}
