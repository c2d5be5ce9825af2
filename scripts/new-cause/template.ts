/** The names that follow from an id `family/name`. */
export interface CauseNames {
  readonly family: string;
  /** File name without its extension. */
  readonly file: string;
  /** The exported constant. */
  readonly constant: string;
  /** The list of the family's index. */
  readonly list: string;
}

/** Takes an id apart; throws for what is none. */
export function namesOf(id: string): CauseNames {
  const [, family, file] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(id) ?? [];
  if (family === undefined || file === undefined)
    throw new Error(`"${id}" is no id; write family/name in lower case, with dashes`);
  return { family, file, constant: camelCase(file), list: `${camelCase(family)}Causes` };
}

function camelCase(words: string): string {
  return words.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A cause that recognises nothing yet: its example fails until it does. */
export function causeFile(id: string, on: string, { constant }: CauseNames): string {
  return `import { defineCause } from '../../signals/cause.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { describePod } from '../remedies.ts';

/** Say in one line what this cause is. */
export const ${constant} = defineCause({
  id: '${id}',
  on: '${on}',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  summary: 'Say in one sentence what happens, and why.',
  find(signal): typeof signal | undefined {
    return undefined;
  },
  tell(_seen, about) {
    return {
      title: 'Name the specifics that were read',
      why: 'Say why that is the cause.',
      certainty: 'likely',
      settles: 'Say what would confirm or refute it.',
      remedies: [describePod(about)],
    };
  },
  examples: () => ({
    hits: [{ says: 'the Pod shows it in its status', snapshot: exampleSnapshot([examplePod({})]) }],
    misses: [{ says: 'what looks alike is something else', snapshot: exampleSnapshot([examplePod({})]) }],
  }),
});
`;
}

/** A family's index with one cause more, sorted by file name. Without a text it is a new family's. */
export function withCause(index: string | undefined, { family, file, constant, list }: CauseNames): string {
  const imports = [...(index ?? '').matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\.ts';$/gm)].map(
    ([, name = '', path = '']) => ({ name, path }),
  );
  if (imports.some(({ path }) => path === file)) throw new Error(`${family}/${file} is in the index already`);
  const sorted = [...imports, { name: constant, path: file }].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `import type { AnyCause } from '../../signals/any-cause.ts';
${sorted.map(({ name, path }) => `import { ${name} } from './${path}.ts';`).join('\n')}

/** Causes of the ${family} family, sorted by id. */
export const ${list}: readonly AnyCause[] = [${sorted.map(({ name }) => name).join(', ')}];
`;
}

/** The index of all families with one family more, sorted. */
export function withFamily(index: string, { family, list }: CauseNames): string {
  const imports = [...index.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/index\.ts';$/gm)].map(
    ([, name = '', path = '']) => ({ name, path }),
  );
  if (imports.some(({ path }) => path === family)) return index;
  const sorted = [...imports, { name: list, path: family }].sort((a, b) => (a.path < b.path ? -1 : 1));
  const from = sorted.map(({ name, path }) => `import { ${name} } from './${path}/index.ts';`).join('\n');
  const spread = sorted.map(({ name }) => `  ...${name},`).join('\n');
  return index
    .replace(/(?:^import \{ \w+ \} from '\.\/[\w-]+\/index\.ts';\n)+/m, `${from}\n`)
    .replace(/\[\n(?: {2}\.\.\.\w+,\n)*\]/, `[\n${spread}\n]`);
}
