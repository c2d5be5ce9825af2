/** One flag, with one meaning wherever it is known. */
export interface FlagSpec {
  /** Without dashes: `all-namespaces`. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** `switch` takes no value, `values` may be given several times. */
  readonly takes: 'switch' | 'value' | 'values';
  /** The word for its value in help texts: `NAMESPACE`. */
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A flag that is there or not. */
export function toggle(name: string, help: string, short?: string): FlagSpec {
  return { name, takes: 'switch', help, ...(short === undefined ? {} : { short }) };
}

/** A flag with one value; given twice, the last counts. */
export function valued(name: string, placeholder: string, help: string, short?: string): FlagSpec {
  return { name, takes: 'value', placeholder, help, ...(short === undefined ? {} : { short }) };
}

/** A flag that may be given several times. */
export function repeated(name: string, placeholder: string, help: string, short?: string): FlagSpec {
  return { name, takes: 'values', placeholder, help, ...(short === undefined ? {} : { short }) };
}

/** A flag whose value is one of a few words. */
export function choice(name: string, choices: readonly string[], help: string, short?: string): FlagSpec {
  return {
    name,
    takes: 'value',
    choices,
    placeholder: choices.join('|'),
    help,
    ...(short === undefined ? {} : { short }),
  };
}
