import type { Connection } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import { userErrorOf } from '../errors-explain.ts';
import { refusalError } from '../errors-refusal.ts';
import type { Api } from './api.ts';
import type { Trouble } from './trouble.ts';

/** Why nothing can be read, with what to do: the one `error:` line of a look that cannot even begin. */
export function cannotRead(
  trouble: Trouble,
  of: { readonly api: Api; readonly context: string; readonly connection?: Connection },
): UserError {
  const { api, context, connection } = of;
  const { cause, message, refusal, status } = trouble;
  const explained = userErrorOf(cause);
  if (explained instanceof UserError) return explained;
  if (status === 403) {
    const advice = 'name a namespace that you may read with -n; `kubectl pod-doctor access` prints the Role to ask for';
    return new UserError(`${message}; ${advice}`, { cause: trouble });
  }
  if (refusal && connection) return refusalError(refusal, connection, api.now());
  if (status === 401) {
    const who = `the credentials of context "${context}"`;
    return new UserError(`${api.server} does not accept ${who} (401); log in again`, { cause: trouble });
  }
  return new UserError(`cannot list Pods at ${api.server}: ${message}`, { cause: trouble });
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
