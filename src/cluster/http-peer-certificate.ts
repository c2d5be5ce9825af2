import { connect, type PeerCertificate } from 'node:tls';
import type { Connection } from '../model/connection.ts';
import { TransportError } from './errors.ts';

/** Milliseconds that looking at the certificate may take. */
const limit = 2_000;

/**
 * Adds to a refused server certificate what it says: its dates, or who issued it. For this it is fetched once more, by
 * a handshake after which nothing is sent. Through a proxy this is not done.
 */
export async function withCertificate(error: unknown, connection: Connection): Promise<unknown> {
  if (!(error instanceof TransportError) || connection.proxy !== undefined) return error;
  if (error.fault !== 'tls-expired' && error.fault !== 'tls-untrusted') return error;
  const certificate = await peerCertificate(connection);
  if (certificate === undefined) return error;
  const detail = error.fault === 'tls-expired' ? datesOf(certificate) : issuerOf(certificate);
  return new TransportError(error.fault, `${error.message}: ${detail}`, { cause: error.cause });
}

function peerCertificate({ server, tlsServerName }: Connection): Promise<PeerCertificate | undefined> {
  const { hostname, port } = new URL(server);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replaceAll(/[[\]]/g, ''),
      port: port === '' ? 443 : Number(port),
      ...(tlsServerName === undefined ? {} : { servername: tlsServerName }),
      // Only the certificate is looked at; no credential and no request goes over this connection.
      rejectUnauthorized: false,
      timeout: limit,
    });
    const end = (certificate?: PeerCertificate): void => {
      socket.destroy();
      resolve(certificate);
    };
    socket.once('secureConnect', () => end(socket.getPeerCertificate()));
    socket.once('timeout', () => end());
    socket.once('error', () => end());
  });
}

function datesOf({ valid_from: from, valid_to: to }: PeerCertificate): string {
  return `it is valid from ${dayOf(from)} to ${dayOf(to)}`;
}

function issuerOf({ issuer }: PeerCertificate): string {
  const name = issuer.CN ?? issuer.O ?? 'nobody that it names';
  return `its issuer is "${(Array.isArray(name) ? name.join(', ') : name).slice(0, 100)}"`;
}

function dayOf(date: string): string {
  const at = Date.parse(date);
  return Number.isNaN(at) ? date : new Date(at).toISOString().replace('.000Z', 'Z');
}
