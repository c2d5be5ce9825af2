import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { causeFile, namesOf, withCause, withFamily } from './template.ts';

const style = { parser: 'typescript', printWidth: 120, singleQuote: true } as const;

/** Makes the file of a cause and its line in the index below `src/causes`; gives the paths that were written. */
export async function writeCause(folder: string, id: string, on: string): Promise<readonly string[]> {
  const names = namesOf(id);
  const cause = join(folder, names.family, `${names.file}.ts`);
  if (existsSync(cause)) throw new Error(`${id} is there already`);
  const index = join(folder, names.family, 'index.ts');
  const all = join(folder, 'index.ts');
  const texts = new Map([
    [cause, causeFile(id, on, names)],
    [index, withCause(existsSync(index) ? readFileSync(index, 'utf8') : undefined, names)],
    [all, withFamily(readFileSync(all, 'utf8'), names)],
  ]);
  mkdirSync(join(folder, names.family), { recursive: true });
  for (const [path, text] of texts) writeFileSync(path, await format(text, style));
  return [...texts.keys()];
}
