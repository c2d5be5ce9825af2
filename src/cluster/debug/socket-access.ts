import type { Agent } from 'node:http';
import manifest from '../../../package.json' with { type: 'json' };
import type { Connection } from '../../model/connection.ts';
import type { Credential, CredentialSource } from '../credentials/credential.ts';
import { impersonationHeaders } from '../credentials/impersonation-headers.ts';
import { makeAgent } from '../http-agent.ts';

/** One way to open a WebSocket: who asks, and over which connections. */
export interface SocketEntry {
  /** Authentication and impersonation. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Makes the TCP and TLS connections: CA, client certificate, proxy. */
  readonly agent: Agent;
}

/** What a WebSocket needs of the connection to the API server, which is otherwise the transport's business. */
export interface SocketAccess {
  /** `https://host:port/prefix`. */
  readonly server: string;
  /** With the credentials of now. */
  enter(): Promise<SocketEntry>;
  /** With other credentials, after a 401; undefined when there are none. */
  enterAgain(): Promise<SocketEntry | undefined>;
}

/** WebSockets on the same connection and with the same credentials as the transport's requests. */
export function socketAccess(connection: Connection, credentials: CredentialSource): SocketAccess {
  let used: Credential | undefined;
  const entry = async (credential: Credential): Promise<SocketEntry> => {
    used = credential;
    const { authorization } = credential;
    return {
      headers: {
        'User-Agent': `kubectl-pod-doctor/${manifest.version}`,
        ...impersonationHeaders(connection.impersonation),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      agent: await makeAgent(connection, credential),
    };
  };
  return {
    server: connection.server,
    enter: async () => entry(await credentials.current()),
    async enterAgain() {
      const renewed = used === undefined ? undefined : await credentials.renew(used);
      return renewed === undefined ? undefined : entry(renewed);
    },
  };
}
