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

/** Seconds of a Go duration such as `1m30s`, `5m0s`, `250ms`; undefined where it is none. */
export function parseGoDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|µs|ns))+$/.test(text)) return undefined;
  const scale: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)/g)) {
    total += Number(amount) * (scale[unit ?? 's'] ?? 0);
  }
  return total;
}
