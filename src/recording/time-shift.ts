const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The same value with every RFC 3339 time in it moved by so many milliseconds. Times within longer texts stay. */
export function shiftTimes<Value>(value: Value, by: number): Value;
export function shiftTimes(value: unknown, by: number): unknown {
  if (typeof value === 'string') return time.test(value) ? shifted(value, by) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => shiftTimes(each, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, shiftTimes(each, by)]));
}

function shifted(text: string, by: number): string {
  const at = Date.parse(text);
  if (!Number.isFinite(at)) return text;
  return new Date(at + by).toISOString().replace('.000Z', 'Z');
}
