/** Nesting beyond this is left as it is: no API object has it. */
const deepest = 200;

/**
 * The value without nulls: to the API a field that is null is one that is not set (it decodes into Go's zero values), and the
 * types of `model/wire.ts` say so. What holds none is given back itself.
 */
export function withoutNulls<Value>(value: Value): Value;
export function withoutNulls(value: unknown): unknown {
  return cleaned(value, 0);
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const kept = items.filter((item) => item !== null).map((item) => cleaned(item, depth + 1));
    return kept.length === items.length && kept.every((item, index) => item === items[index]) ? value : kept;
  }
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, inner]): readonly (readonly [string, unknown])[] => {
    return inner === null ? [] : [[key, cleaned(inner, depth + 1)]];
  });
  const same = kept.length === entries.length && kept.every(([, inner], index) => inner === entries[index]?.[1]);
  // fromEntries defines keys, so that `__proto__` stays a key like any other.
  return same ? value : Object.fromEntries(kept);
}
