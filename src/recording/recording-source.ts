import { createFileSource } from './file-source.ts';
import { indexObjects } from './object-index.ts';
import { deltasOf, allCurrent } from './batch.ts';
import { objectKey, snapshotAfter } from './recording.ts';
import type { Frame, Recording } from './recording.ts';
import type { Clock } from '../support/clock.ts';
import type { Delta, Scope, Source } from '../model/source.ts';

/** How a recording is played. */
export interface Playing {
  readonly clock: Clock;
  /** Waits so many milliseconds, or until the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** How many times faster than it happened. */
  readonly speed: number;
}

/** The last instant of a recording as a source that stands still. */
export function createStillSource(recording: Recording): Source {
  return { ...createFileSource(snapshotAfter(recording.frames), recording.name), kind: 'recording' };
}

/**
 * A recording as a source whose time runs: whoever watches it gets the first frame at once and the changes when they are due. Its time
 * starts when it is made, and stands still at the last frame.
 */
export function createPlayedSource(recording: Recording, playing: Playing): Source {
  const { frames, name } = recording;
  const begin = timeOf(frames[0]);
  const end = timeOf(frames.at(-1) ?? frames[0]);
  const started = playing.clock.now();
  const now = (): number => Math.min(end, begin + (playing.clock.now() - started) * playing.speed);
  const passed = (): readonly Frame[] => frames.filter((frame, index) => index === 0 || timeOf(frame) <= now());
  let known: { readonly count: number; readonly source: Source } | undefined;
  /** What is known at this moment, made anew when a frame has passed. */
  const present = (): Source => {
    const count = passed().length;
    if (known?.count !== count)
      known = { count, source: createFileSource(snapshotAfter(frames.slice(0, count)), name) };
    return known.source;
  };
  return {
    kind: 'recording',
    context: frames[0].context ?? name,
    now,
    answer: (want, signal) => present().answer(want, signal),
    async follow(scope, { watch, signal }, sink) {
      const first = passed().length;
      sink([...deltasOf(indexObjects(snapshotAfter(frames.slice(0, first)).objects), scope), ...allCurrent(now())]);
      if (!watch) return;
      for (const [index, frame] of frames.entries()) {
        if (index < first) continue;
        await playing.sleep(Math.max(0, (timeOf(frame) - now()) / playing.speed), signal);
        if (signal.aborted) return;
        sink(changesOf(frame, frames.slice(0, index), scope));
      }
      await untilAborted(signal);
    },
  };
}

function timeOf(frame: Frame): number {
  return Date.parse(frame.capturedAt);
}

function changesOf(frame: Frame, before: readonly Frame[], scope: Scope): readonly Delta[] {
  const gone = new Set((frame.gone ?? []).map(({ kind, namespace, name }) => `${kind}|${namespace ?? ''}|${name}`));
  const deltas = snapshotAfter(before).objects.flatMap((object): readonly Delta[] => {
    const uid = object.metadata?.uid;
    if (uid === undefined || !gone.has(objectKey(object))) return [];
    return object.kind === 'Pod' ? [{ kind: 'pod-gone', uid }] : [{ kind: 'workload-gone', uid }];
  });
  return [...deltas, ...deltasOf(indexObjects(frame.objects), scope)];
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
