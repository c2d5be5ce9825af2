/** Nesting beyond this is left as it is: no API object has it. */
const deepest = 200;

/** Characters of a message from its start and from its end. The API takes 32 KiB of a condition; what says why is at an end. */
const message = { start: 3000, end: 1000 } as const;

/**
 * An API object as the rest of the program takes it. Without nulls: to the API a field that is null is one that is not set (it
 * decodes into Go's zero values), and the types of `model/wire.ts` say so. With messages of bounded length, because patterns
 * have to work on them. What needs neither is given back itself.
 */
export function asRead<Value>(value: Value): Value;
export function asRead(value: unknown): unknown {
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
    if (inner === null) return [];
    return [[key, key === 'message' || key === 'note' ? bounded(inner) : cleaned(inner, depth + 1)]];
  });
  const same = kept.length === entries.length && kept.every(([, inner], index) => inner === entries[index]?.[1]);
  // fromEntries defines keys, so that `__proto__` stays a key like any other.
  return same ? value : Object.fromEntries(kept);
}

function bounded(said: unknown): unknown {
  if (typeof said !== 'string' || said.length <= message.start + message.end) return said;
  return `${said.slice(0, message.start)} … ${said.slice(-message.end)}`;
}
