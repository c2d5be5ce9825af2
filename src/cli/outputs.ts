import { choice } from './flag.ts';
import type { FlagSpec } from './flag.ts';

/** `-o` with the forms that a command can print. The first is the default. */
export function outputFlag(forms: readonly string[]): FlagSpec {
  return choice('output', forms, `form of the output (default ${forms[0] ?? ''})`, 'o');
}
