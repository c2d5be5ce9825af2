import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../support/user-error.ts';
import { codeOf, messageOf } from '../errors-code.ts';
import { fieldsOf } from './fields.ts';
import type { Kubeconfig } from './kubeconfig.ts';
import { parseKubeconfig } from './parse.ts';

/** A kubeconfig of thousands of clusters has a few MiB; what is larger is no kubeconfig. */
const largest = 32 * 1024 * 1024;

/** Reads one file, or gives undefined when there is none. Rejects with UserError when it cannot be used. */
export async function readKubeconfig(path: string): Promise<Kubeconfig | undefined> {
  const file = resolve(path);
  const text = readText(file);
  if (text === undefined) return undefined;
  const place = { file, path: '' };
  return parseKubeconfig(fieldsOf(await parseYaml(text, file), place), file, dirname(file));
}

/** Read in one go: a hop over the thread pool costs more than the few KiB. */
function readText(file: string): string | undefined {
  try {
    const { size } = statSync(file);
    if (size > largest) throw new UserError(`kubeconfig ${file} has ${size} bytes; no kubeconfig is that large`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR') throw new UserError(`kubeconfig ${file} is a folder; name a file`);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new UserError(`kubeconfig ${file} may not be read by you; check its owner and mode`, { cause: error });
    }
    throw new UserError(`kubeconfig ${file} cannot be read: ${code}`, { cause: error });
  }
}

/** Parses YAML, of which JSON is a part. The parser is loaded here because few commands need it. */
async function parseYaml(text: string, file: string): Promise<unknown> {
  const { CORE_SCHEMA, load, mergeTag } = await import('js-yaml');
  try {
    // An empty file is an empty kubeconfig. The alias limit defuses files that multiply themselves.
    if (text.trim() === '') return undefined;
    return load(text, { schema: CORE_SCHEMA.withTags(mergeTag), maxAliases: 1000 });
  } catch (error) {
    throw new UserError(`kubeconfig ${file} is not valid YAML: ${messageOf(error)}`, { cause: error });
  }
}
