/** Resolves once the condition holds; rejects, naming it, when it does not within ten seconds. */
export async function eventually(
  condition: () => boolean,
  what: string | (() => string) = String(condition),
): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not so after 10 s: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
