import type { WarmHome } from './warm-home.ts';

/** A command line that is run once while building, so that its code is compiled already when a user runs it. */
export type WarmUp = {
  readonly args: readonly string[];
  /** Run in a terminal, and type these keys, each when the screen has come to rest. */
  readonly keys?: readonly string[];
};

/** What people run. Each set is compiled into a cache of its own, so that a command is not held up by the code of others. */
export function warmUps(home: WarmHome): { readonly answers: readonly WarmUp[]; readonly screen: readonly WarmUp[] } {
  return {
    answers: [
      { args: ['version'] },
      { args: ['diagnose'] },
      { args: ['diagnose', '-o', 'json', '-n', 'warm', '--kubeconfig', home.json] },
    ],
    // The screen with the diagnosis of its first row, on a cluster and on the demo.
    screen: [
      { args: [], keys: ['j', '\r', '\u001b', 'q'] },
      { args: ['demo'], keys: ['\r', 'q', 'q'] },
    ],
  };
}
