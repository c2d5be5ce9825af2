import { mask, redactText } from './redact-text.ts';

/** Names of variables, flags and keys whose values are nobody's business. */
const suspicious =
  /passw|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|auth(?!or)|dsn|connection[_-]?string|(?:_|-|^)(?:key|pass)$/i;

/** Annotations that repeat whole objects, or hold nothing that a diagnosis needs. */
const droppedAnnotations = new Set(['kubectl.kubernetes.io/last-applied-configuration']);

type Fields = Readonly<Record<string, unknown>>;

/** The same API object without secrets: no managedFields, no values of Secrets and ConfigMaps, no telling variables or arguments. */
export function redactObject<Value extends object>(object: Value): Value;
export function redactObject(object: object): object {
  const fields = fieldsOf(object);
  const keyed = fields['kind'] === 'Secret' || fields['kind'] === 'ConfigMap';
  return clean(keyed ? keysOnly(fields) : fields);
}

function keysOnly({ data, stringData, binaryData, keys, ...rest }: Fields): Fields {
  const names = [data, stringData, binaryData].flatMap((values) => (isFields(values) ? Object.keys(values) : []));
  return { ...rest, keys: Array.isArray(keys) ? keys : names.sort() };
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key !== 'managedFields')
      .map(([key, value]) => [key, cleanField(key, value)]),
  );
}

function cleanField(key: string, value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (isFields(value)) return key === 'annotations' ? cleanAnnotations(value) : clean(value);
  if (!Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  if (key === 'env') return items.map((item) => (isFields(item) ? cleanVariable(item) : item));
  if (key === 'args' || key === 'command') return cleanWords(items);
  return items.map((item) => cleanField('', item));
}

function cleanAnnotations(annotations: Fields): Fields {
  const kept = Object.entries(annotations).filter(([key]) => !droppedAnnotations.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, suspicious.test(key) ? mask : cleanField('', value)]));
}

/** What a diagnosis reads of a variable: how large a runtime lets its heap grow. */
const heapSizes = /-Xmx\d+[a-z]?\b|--max[-_]old[-_]space[-_]size[= ]\d+/gi;

/**
 * The value of a variable is nobody's business, whatever its name: a connection string has no telling one. That it is empty, and what
 * memory it grants, stays.
 */
function cleanVariable(variable: Fields): Fields {
  const { name, value } = variable;
  if (typeof value !== 'string' || value === '' || name === 'GOMEMLIMIT') return clean(variable);
  const sizes = value.match(heapSizes) ?? [];
  return { ...clean(variable), value: sizes.join(' ') === value ? value : [...sizes, mask].join(' ') };
}

/** `--password x` and `-p x` are two words; the second one goes. */
function cleanWords(words: readonly unknown[]): readonly unknown[] {
  return words.map((word, index) => {
    const before = words[index - 1];
    if (typeof word !== 'string') return word;
    const isValue =
      typeof before === 'string' && /^--?[\w-]+$/.test(before) && suspicious.test(before) && !word.startsWith('-');
    return isValue ? mask : redactText(word);
  });
}

function fieldsOf(object: object): Fields {
  return Object.fromEntries(Object.entries(object));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
