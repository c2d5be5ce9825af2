import { UserError } from '../../support/user-error.ts';

/** A mapping of a YAML file whose keys have not been looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where a value stands, for messages: the file and the path within it. */
export interface Place {
  readonly file: string;
  readonly path: string;
}

/** The place of a key below another place. */
export function below(place: Place, key: string): Place {
  return { file: place.file, path: place.path === '' ? key : `${place.path}.${key}` };
}

/** A mapping; nothing and `null` are an empty one, as for kubectl. */
export function fieldsOf(value: unknown, place: Place): Fields {
  if (value === undefined || value === null) return {};
  if (isFields(value)) return value;
  throw wrong(place, 'a mapping', value);
}

/** Whether a value is a mapping. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list; nothing and `null` are an empty one. */
export function itemsOf(value: unknown, place: Place): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw wrong(place, 'a list', value);
}

/** A text, undefined when it is absent or empty: to kubectl the two are the same. */
export function textOf(fields: Fields, key: string, place: Place): string | undefined {
  const value = own(fields, key);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw wrong(below(place, key), 'a string', value);
}

/** A list of texts. */
export function textsOf(fields: Fields, key: string, place: Place): readonly string[] {
  const here = below(place, key);
  return itemsOf(own(fields, key), here).map((item) => {
    if (typeof item === 'string') return item;
    throw wrong(here, 'a list of strings', item);
  });
}

/** A switch; absent is off. */
export function switchOf(fields: Fields, key: string, place: Place): boolean {
  const value = own(fields, key);
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  // kubectl reads YAML 1.1, where these words are booleans too.
  if (typeof value === 'string' && /^(yes|no|on|off)$/i.test(value)) return /^(yes|on)$/i.test(value);
  throw wrong(below(place, key), 'true or false', value);
}

/** The value of a key of the mapping itself, never one that every object inherits. */
export function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Text of a base64 field such as `certificate-authority-data`. */
export function decodedOf(fields: Fields, key: string, place: Place): string | undefined {
  const encoded = textOf(fields, key, place);
  if (encoded === undefined) return undefined;
  const compact = encoded.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw wrong(below(place, key), 'base64', encoded);
  return Buffer.from(compact, 'base64').toString();
}

function wrong({ file, path }: Place, expected: string, value: unknown): UserError {
  const where = path === '' ? '' : ` ${path} in`;
  // Only the type is named: the value could be a token.
  return new UserError(`kubeconfig:${where} ${file} must be ${expected}, it is ${kindOf(value)}; correct the file`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'other text' : `a ${typeof value}`;
}
