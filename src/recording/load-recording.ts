import { UserError } from '../support/user-error.ts';
import { formatTime } from '../facts/time.ts';
import { latestTime } from './latest-time.ts';
import { loadSnapshot } from './load.ts';
import { parseDocuments } from './parse-text.ts';
import type { Frame, Recording } from './recording.ts';
import { toSnapshot } from './to-snapshot.ts';

/** Reads what can be replayed: a Recording of ours, or anything that `-f` takes as a recording of one instant. */
export async function loadRecording(text: string, name: string): Promise<Recording> {
  const documents = await parseDocuments(text, name);
  const [only] = documents;
  if (documents.length === 1 && isRecording(only)) return toRecording(only, name);
  const snapshot = await loadSnapshot(text, name);
  return { name, says: '', frames: [{ ...snapshot, capturedAt: formatTime(latestTime(snapshot)) }] };
}

/** Turns a parsed Recording into frames; throws UserError for what is none. */
export function toRecording(document: object, name: string): Recording {
  const listed: unknown = 'frames' in document ? document.frames : undefined;
  const frames: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const [first, ...rest] = frames.map((frame) => toFrame(frame, name));
  if (first === undefined) throw new UserError(`${name} is a Recording without frames; was it cut off?`);
  return { name: textIn(document, 'name') ?? name, says: textIn(document, 'says') ?? '', frames: [first, ...rest] };
}

function toFrame(frame: unknown, name: string): Frame {
  if (typeof frame !== 'object' || frame === null) throw new UserError(`${name}: a frame is not an object`);
  const snapshot = toSnapshot({ apiVersion: 'pod-doctor/v1', kind: 'Snapshot', ...frame }, name);
  const { capturedAt } = snapshot;
  if (capturedAt === undefined || !Number.isFinite(Date.parse(capturedAt))) {
    throw new UserError(`${name}: a frame does not say when it was captured`);
  }
  const gone: unknown = 'gone' in frame ? frame.gone : undefined;
  return { ...snapshot, capturedAt, ...(Array.isArray(gone) ? { gone: gone.filter(isName) } : {}) };
}

function isName(value: unknown): value is NonNullable<Frame['gone']>[number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    textIn(value, 'kind') !== undefined &&
    textIn(value, 'name') !== undefined
  );
}

function isRecording(document: unknown): document is object {
  return typeof document === 'object' && document !== null && textIn(document, 'kind') === 'Recording';
}

function textIn(value: object, key: string): string | undefined {
  const text: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof text === 'string' ? text : undefined;
}
