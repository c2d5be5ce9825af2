import { fail, ok, type Result } from '../support/result.ts';

/** A partial container, as `kubectl debug --custom` takes it. */
export type CustomContainer = Readonly<Record<string, unknown>>;

/** What a profile or another flag decides, or what a debug container cannot have; the same list as kubectl's. */
const fixed = ['name', 'command', 'image', 'lifecycle', 'volumeDevices'];

/** Reads the JSON text of a partial container; the failure is a sentence on what is wrong. */
export function readCustom(text: string): Result<CustomContainer, string> {
  const parsed = parse(text);
  if (!isMapping(parsed)) return fail('--custom must be a JSON object: a part of a container');
  const wrong = fixed.filter((key) => Object.hasOwn(parsed, key));
  if (wrong.length > 0) return fail(`--custom may not set ${wrong.join(', ')}`);
  return ok(parsed);
}

/** Lays a partial container over a whole one: mappings merge, named items merge by name, other lists and values replace. */
export function layOver(base: object, custom: CustomContainer): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(custom)) merged[key] = layValue(merged[key], value);
  return merged;
}

function layValue(base: unknown, value: unknown): unknown {
  if (isMapping(base) && isMapping(value)) return layOver(base, value);
  if (!Array.isArray(base) || !Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  if (!items.every(isNamed)) return items;
  const names = new Set(items.map((item) => item.name));
  const others: readonly unknown[] = base;
  return [...others.filter((item) => !isNamed(item) || !names.has(item.name)), ...items];
}

function isNamed(item: unknown): item is { readonly name: unknown } {
  return isMapping(item) && Object.hasOwn(item, 'name');
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
