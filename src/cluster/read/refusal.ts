import { UserError } from '../../support/user-error.ts';
import type { Api } from './api.ts';
import { TransportError } from '../errors.ts';
import type { Trouble } from './trouble.ts';

/** Why nothing can be read, with what to do: the one `error:` line of a look that cannot even begin. */
export function cannotRead(trouble: Trouble, of: { readonly api: Api; readonly context: string }): UserError {
  const { api, context } = of;
  const options = { cause: trouble };
  const { cause, kind, status, message } = trouble;
  if (cause instanceof UserError) return cause;
  if (cause instanceof TransportError) {
    const advice =
      cause.advice ?? `check that context "${context}" names a server that is up and can be reached from here`;
    return new UserError(`cannot read Pods: ${message}; ${advice}`, options);
  }
  if (status === 401) {
    return new UserError(
      `the API server ${api.server} does not accept the credentials of context "${context}" (401); log in again`,
      options,
    );
  }
  if (kind === 'forbidden') {
    return new UserError(`${message}; name a namespace that you may read with -n, or ask for "list" on pods`, options);
  }
  if (kind === 'unreachable') return new UserError(`cannot reach the API server ${api.server}: ${message}`, options);
  return new UserError(`cannot list Pods at ${api.server}: ${message}`, options);
}

/** The server's sentence without what the reader knows: `forbidden: cannot list events in the namespace "shop"`. */
export function shortReason(trouble: Trouble): string {
  const { kind, message, status } = trouble;
  if (kind !== 'forbidden') return message;
  if (status === 401) return 'not authenticated (401): the credentials are no longer accepted';
  const parts =
    /cannot (\w+) resource "([^"]+)"(?: in API group "[^"]*")?( in the namespace "[^"]*"| at the cluster scope)?/;
  const [, verb, resource, where] = parts.exec(message) ?? [];
  return verb && resource ? `forbidden: cannot ${verb} ${resource}${where ?? ''}` : `forbidden: ${message}`;
}
