import { readFileSync } from 'node:fs';
import type { UserCredentials } from '../../model/connection.ts';
import type { Clock } from '../../support/clock.ts';
import { UserError } from '../../support/user-error.ts';
import type { Credential, CredentialSource } from './credential.ts';
import { headerValue } from './header-value.ts';
import { readPem } from './pem.ts';

/** A token file is read again after this many milliseconds; the kubelet renews it long before it expires. */
const tokenFileLife = 60_000;

/** Credentials that stand in the kubeconfig or in files that it names. The files are read again, for they rotate. */
export function configuredCredentials(credentials: UserCredentials, clock: Clock): CredentialSource {
  let held = read(credentials);
  let readAt = clock.now();
  return {
    current: async () => {
      if (credentials.tokenFile !== undefined && clock.now() - readAt >= tokenFileLife) {
        readAt = clock.now();
        held = same(held, read(credentials, held));
      }
      return held;
    },
    renew: async (refused) => {
      readAt = clock.now();
      held = same(held, read(credentials, held));
      return held === refused ? undefined : held;
    },
    close: () => undefined,
  };
}

/** Keeps the older of two equal credentials, so that whoever compares them sees that nothing changed. */
function same(held: Credential, fresh: Credential): Credential {
  const equal =
    held.authorization === fresh.authorization && held.certificate === fresh.certificate && held.key === fresh.key;
  return equal ? held : fresh;
}

function read(credentials: UserCredentials, before?: Credential): Credential {
  const { certificate, key } = credentials;
  const authorization = authorizationOf(credentials, before);
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(certificate === undefined ? {} : { certificate: readPem(certificate, 'client certificate') }),
    ...(key === undefined ? {} : { key: readPem(key, 'client key') }),
  };
}

function authorizationOf(credentials: UserCredentials, before?: Credential): string | undefined {
  const { token, tokenFile, basic } = credentials;
  if (tokenFile !== undefined) {
    const text = readToken(tokenFile);
    if (text !== '') return `Bearer ${headerValue(text, `token file ${tokenFile}`)}`;
    // While it is being replaced, the file can be missing for a moment: what was read last, or `token`, still holds.
    if (before?.authorization !== undefined) return before.authorization;
    if (token === undefined) {
      throw new UserError(
        `token file ${tokenFile} is missing, empty or not readable; check tokenFile of the user in your kubeconfig`,
      );
    }
  }
  if (token !== undefined) return `Bearer ${headerValue(token, 'the token')}`;
  if (basic === undefined) return undefined;
  return `Basic ${Buffer.from(`${basic.username}:${basic.password}`).toString('base64')}`;
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
