import type { Impersonation } from '../../model/connection.ts';
import { headerValue } from './header-value.ts';

/** The headers that ask the server to act in another's name; several groups are several headers. */
export function impersonationHeaders(impersonation: Impersonation): Readonly<Record<string, string | string[]>> {
  const { user, groups, uid, extra } = impersonation;
  if (user === undefined) return {};
  const headers: Record<string, string | string[]> = { 'Impersonate-User': headerValue(user, 'the user of --as') };
  if (groups.length > 0)
    headers['Impersonate-Group'] = groups.map((group) => headerValue(group, 'a group of --as-group'));
  if (uid !== undefined) headers['Impersonate-Uid'] = headerValue(uid, 'the uid of --as-uid');
  for (const key of new Set(extra.map((entry) => entry.key))) {
    const values = extra.filter((entry) => entry.key === key).map((entry) => entry.value);
    headers[`Impersonate-Extra-${escaped(key)}`] = values.map((value) => headerValue(value, `--as-user-extra ${key}`));
  }
  return headers;
}

/** A key as part of a header's name: what may not stand there is percent-encoded (client-go, transport/round_trippers.go). */
function escaped(key: string): string {
  return [...Buffer.from(key.toLowerCase(), 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      const legal = /[a-z0-9!#$&'*+.^_`|~-]/.test(character);
      return legal ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
