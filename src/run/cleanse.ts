import { sanitise } from '../terminal/sanitise.ts';
import { redactText } from '../recording/redact-text.ts';

/**
 * Makes every text in an answer fit for terminals, files and shells: harmless characters only, and no secrets. All that goes out
 * passes here once, whatever its form.
 */
export function cleanse<Value>(value: Value): Value;
export function cleanse(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((each: unknown) => cleanse(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, cleanse(each)]));
}

/** The same for what is saved: texts keep their lines. Secrets are the writer's business, who knows where they hide. */
export function harmless<Value>(value: Value): Value;
export function harmless(value: unknown): unknown {
  if (typeof value === 'string') return sanitise(value, { newlines: true });
  if (Array.isArray(value)) return value.map((each: unknown) => harmless(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, harmless(each)]));
}

/** One text, on one line. */
export function cleanText(text: string): string {
  return redactText(sanitise(text));
}
