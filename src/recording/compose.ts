import type { Frame, Recording } from './recording.ts';
import { shiftTimes } from './time-shift.ts';

/** The last ones begin so many milliseconds after each other, so that one sees things go wrong. */
const gap = 60_000;
/** So many are there from the start. */
const atStart = 3;

/**
 * Lays recordings that were made at different times beside each other, as if they all happened in one cluster: the first ones are there
 * at once, the others begin one after the other. Their objects must not bear the same names.
 */
export function composeRecordings(
  name: string,
  says: string,
  recordings: readonly [Recording, ...Recording[]],
): Recording {
  const origin = Date.parse(recordings[0].frames[0].capturedAt);
  const frames = recordings
    .flatMap(({ frames: own }, index): readonly Frame[] => {
      const begin = origin + Math.max(0, index - atStart + 1) * gap;
      const by = begin - Date.parse(own[0].capturedAt);
      return own.map((frame) => shiftTimes(frame, by));
    })
    .sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  const [first, ...rest] = joinEqualTimes(frames);
  if (first === undefined) throw new Error('a recording has at least one frame');
  return { name, says, frames: [first, ...rest] };
}

function joinEqualTimes(frames: readonly Frame[]): readonly Frame[] {
  const joined: Frame[] = [];
  for (const frame of frames) {
    const last = joined.at(-1);
    if (last?.capturedAt === frame.capturedAt) joined[joined.length - 1] = joinFrames(last, frame);
    else joined.push(frame);
  }
  return joined;
}

function joinFrames(a: Frame, b: Frame): Frame {
  return {
    ...a,
    objects: [...a.objects, ...b.objects],
    gone: [...(a.gone ?? []), ...(b.gone ?? [])],
    logs: [...(a.logs ?? []), ...(b.logs ?? [])],
    listed: [...(a.listed ?? []), ...(b.listed ?? [])],
    answers: [...(a.answers ?? []), ...(b.answers ?? [])],
  };
}
