/** Which parts of a JSON value are wanted. */
export type Shape =
  /** The value as it is. */
  | { readonly kind: 'whole' }
  /** The named fields of an object. */
  | ObjectShape
  /** Every item of a list, in one shape. */
  | { readonly kind: 'list'; readonly of: Shape }
  /** Only the names of an object's fields; its values never leave the bytes. */
  | { readonly kind: 'keys' }
  /** Where it stands: `{ start, end }` in bytes. */
  | { readonly kind: 'range' };

/** A wanted field of an object. */
export interface Field {
  readonly name: string;
  readonly bytes: Buffer;
  readonly shape: Shape;
}

/** The wanted fields of an object, found by name or by the bytes of the name. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly named: ReadonlyMap<string, Field>;
  /** By length and first letter, so that an unwanted key is told from a wanted one at a glance. */
  readonly slots: readonly (readonly Field[] | undefined)[];
}

const slotCount = 128;

/** A value as it is. */
export const whole: Shape = { kind: 'whole' };

/** Only the names of the fields. */
export const keysOnly: Shape = { kind: 'keys' };

/** Where the value stands. */
export const range: Shape = { kind: 'range' };

/** A list whose items are wanted in one shape. */
export function listOf(of: Shape): Shape {
  return { kind: 'list', of };
}

/** An object of which these fields are wanted; a name alone means the whole field. */
export function fields(wanted: Readonly<Record<string, Shape>>): ObjectShape {
  const named = new Map<string, Field>();
  const slots: Field[][] = Array.from({ length: slotCount }, () => []);
  for (const [name, shape] of Object.entries(wanted)) {
    const field: Field = { name, bytes: Buffer.from(name), shape };
    named.set(name, field);
    slots[slotOf(field.bytes[0] ?? 0, field.bytes.length)]?.push(field);
  }
  return { kind: 'object', named, slots: slots.map((slot) => (slot.length === 0 ? undefined : slot)) };
}

/** The wanted field whose name stands at these bytes, without escapes. */
export function fieldNamed(shape: ObjectShape, bytes: Buffer, start: number, end: number): Field | undefined {
  const slot = shape.slots[slotOf(bytes[start] ?? 0, end - start)];
  if (slot === undefined) return undefined;
  for (const field of slot) if (isAt(field.bytes, bytes, start, end)) return field;
  return undefined;
}

function slotOf(first: number, length: number): number {
  return (first * 7 + length) & (slotCount - 1);
}

function isAt(name: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let index = 0; index < name.length; index += 1) if (name[index] !== bytes[start + index]) return false;
  return true;
}
