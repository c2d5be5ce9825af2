/**
 * Ends a `switch` over a closed union: the compiler rejects the call while a case is missing,
 * and a value that slipped past the types fails loudly instead of being ignored.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
