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

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * `45s`, `6m`, `6m30s`, `3h`, `2d4h`: two units at most, the second only where it matters.
 * Follows the rhythm of kubectl's AGE column (apimachinery pkg/util/duration).
 */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 2 * minute) return `${seconds}s`;
  if (seconds < 10 * minute) return join(seconds, minute, 'm', 1, 's');
  if (seconds < 3 * hour) return `${Math.floor(seconds / minute)}m`;
  if (seconds < 8 * hour) return join(seconds, hour, 'h', minute, 'm');
  if (seconds < 2 * day) return `${Math.floor(seconds / hour)}h`;
  if (seconds < 8 * day) return join(seconds, day, 'd', hour, 'h');
  return `${Math.floor(seconds / day)}d`;
}

function join(seconds: number, unit: number, name: string, rest: number, restName: string): string {
  const whole = Math.floor(seconds / unit);
  const left = Math.floor((seconds % unit) / rest);
  return left === 0 ? `${whole}${name}` : `${whole}${name}${left}${restName}`;
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
