import { parseArgs } from 'node:util';

/** How the runner was called. */
export type RunOptions = {
  readonly all: boolean;
  /** Play the scenarios whose name contains one of these; none: the chosen ones. */
  readonly only: readonly string[];
  /** Ask no program; print what the cluster shows. */
  readonly observe: boolean;
  readonly keep: boolean;
  readonly down: boolean;
  readonly saveTo: string | undefined;
  /** How long to let a scenario ripen, once it shows, before it is saved or judged. */
  readonly settleSeconds: number;
  readonly containerd: '2.1' | '1.6';
  /** Another program under test than the one in `dist/`. */
  readonly program: string | undefined;
  /** How many scenarios are on at once. */
  readonly parallel: number;
};

/** Reads the command line; throws on a flag that it does not know. */
export function runOptions(argv: readonly string[]): RunOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      observe: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      down: { type: 'boolean', default: false },
      save: { type: 'string' },
      settle: { type: 'string', default: '0' },
      containerd: { type: 'string', default: '2.1' },
      program: { type: 'string' },
      parallel: { type: 'string', default: '24' },
    },
  });
  return {
    all: values.all,
    only: positionals,
    observe: values.observe,
    keep: values.keep,
    down: values.down,
    saveTo: values.save,
    settleSeconds: Number(values.settle),
    containerd: values.containerd === '1.6' ? '1.6' : '2.1',
    program: values.program,
    parallel: Number(values.parallel),
  };
}
