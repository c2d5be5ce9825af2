import { UserError } from '../../support/user-error.ts';

/**
 * The server's address in its plain form, without a slash at the end. Without a scheme it is http, as for kubectl.
 * A path is kept: some platforms serve many clusters below one host.
 */
export function serverUrl(server: string): string {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(server) ? server : `http://${server}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || url.hostname === '') {
    throw new UserError(`server "${server}" is not an address; it looks like https://HOST:PORT`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UserError(`server "${server}" must start with https:// or http://`);
  }
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
