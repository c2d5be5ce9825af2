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
