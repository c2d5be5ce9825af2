import type { DemoOptions, ReplayOptions } from '../cli/options.ts';
import { didYouMean } from '../cli/near-names.ts';
import { allIncidents, shippedIncidents } from '../recording/incidents.ts';
import { loadRecording } from '../recording/load-recording.ts';
import { readText, readTextFile } from '../recording/read-file.ts';
import { createPlayedSource, createStillSource } from '../recording/recording-source.ts';
import type { Recording } from '../recording/recording.ts';
import { UserError } from '../support/user-error.ts';
import type { Io } from './io.ts';
import { namespacesAsked } from './open-source.ts';
import { showOrAnswer } from './screen.ts';

/** `replay FILE`: the live screen on a recording, or its last instant as an answer where there is no terminal. */
export async function runReplay(options: ReplayOptions, io: Io): Promise<number> {
  const name = options.file === '-' ? 'stdin' : options.file;
  const text = options.file === '-' ? await readText(io.stdin.chunks, name) : await readTextFile(options.file);
  return play(await loadRecording(text, name), options, io);
}

/** `demo`: the same with the recordings that ship inside. */
export async function runDemo(options: DemoOptions, io: Io): Promise<number> {
  const incidents = await shippedIncidents();
  if (options.incident === undefined) return play(allIncidents(incidents), { ...options, targets: [], demo: true }, io);
  const chosen = incidents.find(({ name }) => name === options.incident);
  if (chosen !== undefined) return play(chosen, { ...options, targets: [], demo: true }, io);
  const names = incidents.map(({ name }) => name);
  const hint = didYouMean(options.incident, names) || `; there are ${names.join(', ')}`;
  throw new UserError(`there is no incident "${options.incident}"${hint}`, { exitCode: 2 });
}

async function play(
  recording: Recording,
  options: (ReplayOptions | DemoOptions) & Pick<ReplayOptions, 'targets'> & { readonly demo?: boolean },
  io: Io,
): Promise<number> {
  const drawn = io.terminal !== undefined && !options.plain;
  const source = drawn
    ? createPlayedSource(recording, { clock: io.clock, sleep: io.sleep, speed: options.speed })
    : createStillSource(recording);
  const namespaces = namespacesAsked(options, recording.frames[0].namespaces ?? []);
  return showOrAnswer({ source, scope: { namespaces }, close: () => undefined }, options, io);
}
