/** The code that Node gives an error, such as ECONNREFUSED; of several attempts (one an address of the host) that of the first. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  const message = messageOf(error);
  return message === 'socket hang up' || message === 'aborted' ? 'ECONNRESET' : '';
}

/** The first line of what an error says. */
export function messageOf(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(said).split('\n', 1)[0] ?? '';
}
