import { UserError } from '../support/user-error.ts';

/** The documents of a JSON or YAML text. JSON is tried first: it is much faster, and what kubectl and we write by default. */
export async function parseDocuments(text: string, name: string): Promise<readonly unknown[]> {
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) throw new UserError(`${name} is empty; save one with: kubectl get pods,events -o json`);
  if (text.includes('\0'))
    throw new UserError(`${name} is not text; a kubectl List or a snapshot in JSON or YAML is needed`);
  if (start === '{' || start === '[') {
    const parsed = parseJson(text);
    if (parsed.ok) return [parsed.value];
    // YAML may begin with a brace too; a JSON that is merely broken must be told as such.
    if (/^\s*[{[]\s*(?:"|[}\]]|$)/.test(text))
      throw new UserError(`${name} is not valid JSON: ${parsed.reason}; was it cut off?`);
  }
  const { loadAll, JSON_SCHEMA, YAMLException } = await import('js-yaml');
  try {
    // Times stay strings, as in JSON.
    return loadAll(text, { schema: JSON_SCHEMA }).filter((document) => document !== null && document !== undefined);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UserError(`${name} is neither JSON nor YAML: ${firstLine(error.message)}`, { cause: error });
  }
}

function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: firstLine(error instanceof Error ? error.message : String(error)) };
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
