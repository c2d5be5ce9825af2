export { formatDuration } from '../support/duration.ts';

/** Milliseconds since the epoch of an RFC 3339 time; 0 where there is none or it cannot be read. */
export function parseTime(text: string | null | undefined): number {
  if (typeof text !== 'string' || text === '') return 0;
  const at = Date.parse(text);
  return Number.isFinite(at) && at > 0 ? at : 0;
}

/** RFC 3339 with seconds, as the API writes it. */
export function formatTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
