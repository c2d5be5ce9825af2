import type { Agent } from 'node:http';
import type { Connection } from '../model/connection.ts';
import type { Credential } from './credentials/credential.ts';

/** The connections to one server. */
export interface Agents {
  of(credential: Credential): Promise<Agent>;
  close(): void;
}

/**
 * Keeps one agent, for the client certificate in use: after a change new requests go over new connections, while those
 * that are under way end on the old ones.
 */
export function keepAgents(connection: Connection): Agents {
  let held: { readonly credential: Credential; readonly agent: Promise<Agent> } | undefined;
  return {
    of(credential) {
      if (held === undefined || !sameCertificate(held.credential, credential)) {
        held = { credential, agent: newAgent(connection, credential) };
      }
      return held.agent;
    },
    close() {
      const closing = held?.agent;
      held = undefined;
      // What could not be made has nothing to close.
      closing?.then(
        (agent) => agent.destroy(),
        () => undefined,
      );
    },
  };
}

/** TLS takes long to load, and a screen is drawn before it is needed. */
async function newAgent(connection: Connection, credential: Credential): Promise<Agent> {
  const { makeAgent } = await import('./http-agent.ts');
  return makeAgent(connection, credential);
}

function sameCertificate(one: Credential, other: Credential): boolean {
  return one.certificate === other.certificate && one.key === other.key;
}
