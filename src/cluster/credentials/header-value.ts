import { UserError } from '../../support/user-error.ts';

/**
 * A text as the value of a header: the bytes of its UTF-8 form, one character each, which is how Go sends it.
 * Control characters have no place in a header.
 */
export function headerValue(text: string, what: string): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.some((byte) => (byte < 0x20 && byte !== 0x09) || byte === 0x7f)) {
    throw new UserError(`${what} holds a line break or another control character; correct it`);
  }
  return bytes.toString('latin1');
}
