import type { Source } from '../model/source.ts';
import { ask } from './ask.ts';

/**
 * Of these namespaces, those that do not exist. The API server lists nothing in them without a word, and "no Pods" would be taken
 * for good news. Where it cannot be told, nothing is said.
 */
export async function missingNamespaces(
  source: Source,
  namespaces: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = await Promise.all(
    namespaces.map(async (name) => {
      const { reading } = await ask(source, { kind: 'object', of: 'Namespace', name }, signal);
      return reading.state === 'absent' ? [name] : [];
    }),
  );
  return found.flat();
}
