import { UserError } from '../../support/user-error.ts';
import { answerFlags, displayFlags } from '../flag-sets.ts';
import type { CommandSpec } from '../command.ts';
import { valued } from '../flag.ts';
import type { FlagSpec } from '../flag.ts';
import type { FlagValues } from '../flag-values.ts';
import { outputFlag } from '../outputs.ts';
import { readAnswering } from '../readers.ts';
import { readTargets } from '../targets.ts';

const replayFlags: readonly FlagSpec[] = [
  valued('speed', 'N', 'how many times faster than it happened (default 10)'),
  outputFlag(['text', 'wide', 'json', 'yaml', 'name']),
  ...answerFlags,
];

function readSpeed(values: FlagValues): number {
  const speed = Number(values.text('speed') ?? '10');
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new UserError('--speed must be a number above 0', { exitCode: 2 });
}

/** Looks at a recording. */
export const replay: CommandSpec = {
  name: 'replay',
  usage: 'FILE [TYPE/NAME ...]',
  summary: 'Look at a snapshot or recording with every screen',
  about:
    'Opens the live screen on a file: what happened in it happens again, faster. Where there is no terminal it prints the diagnosis of its last instant.',
  examples: [
    { does: 'Look at what was saved', line: 'replay incident.json' },
    { does: 'As fast as it really was', line: 'replay incident.json --speed 1' },
  ],
  flags: [
    ['Replay', replayFlags],
    ['Display', displayFlags],
  ],
  read({ given }, values, settings) {
    const [file, ...rest] = given;
    if (file === undefined) throw new UserError('replay needs a file: replay FILE', { exitCode: 2 });
    return {
      command: 'replay',
      ...settings,
      ...readAnswering(values),
      file,
      speed: readSpeed(values),
      targets: readTargets(rest),
    };
  },
};

/** Looks at the recordings that ship inside. */
export const demo: CommandSpec = {
  name: 'demo',
  usage: '[INCIDENT]',
  summary: 'Look around on recorded incidents, without a cluster',
  about:
    'Opens the live screen on incidents that ship inside. Where there is no terminal it prints their diagnosis. Needs neither cluster nor network.',
  examples: [
    { does: 'All incidents', line: 'demo' },
    { does: 'As one answer', line: 'demo -o json' },
  ],
  flags: [
    ['Demo', replayFlags],
    ['Display', displayFlags],
  ],
  read({ given }, values, settings) {
    const [incident, another] = given;
    if (another !== undefined) throw new UserError('demo takes one incident', { exitCode: 2 });
    return {
      command: 'demo',
      ...settings,
      ...readAnswering(values),
      ...(incident === undefined ? {} : { incident }),
      speed: readSpeed(values),
    };
  },
};
