import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import { isIP } from 'node:net';
import {
  checkServerIdentity,
  createSecureContext,
  getCACertificates,
  type ConnectionOptions,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import type { Connection } from '../model/connection.ts';
import type { Credential } from './credentials/credential.ts';
import { readPem } from './credentials/pem.ts';
import { TransportError } from './errors.ts';
import { codeOf, messageOf } from './errors-code.ts';

/** Idle connections that are kept. There is no upper limit of those in use: every watch needs one of its own. */
const idle: AgentOptions = { keepAlive: true, keepAliveMsecs: 15_000, maxFreeSockets: 8, scheduling: 'lifo' };

/** Makes the keep-alive agent for one server and one client certificate. */
export async function makeAgent(connection: Connection, credential: Credential): Promise<HttpAgent> {
  const tls = connection.server.startsWith('https:') ? tlsOptions(connection, credential) : undefined;
  if (connection.proxy !== undefined) {
    const { proxyAgent } = await import('./http-proxy-agent.ts');
    return proxyAgent(connection.proxy, tls, idle);
  }
  return tls === undefined ? new HttpAgent(idle) : new HttpsAgent({ ...idle, ...tls });
}

/**
 * TLS as the kubeconfig wants it. HTTP/1.1 is all that we speak, for watches over HTTP/2 stall in Node's windows. The
 * certificates are parsed here, once, and not for each connection.
 */
function tlsOptions(connection: Connection, credential: Credential): ConnectionOptions {
  const { insecureSkipTlsVerify, tlsServerName } = connection;
  const { certificate, key } = credential;
  return {
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: !insecureSkipTlsVerify,
    secureContext: parsed({
      ...authorities(connection),
      ...(certificate === undefined ? {} : { cert: certificate }),
      ...(key === undefined ? {} : { key }),
    }),
    ...(tlsServerName === undefined ? {} : serverName(tlsServerName)),
  };
}

/** OpenSSL reads the certificates; what it cannot read, or a key that does not fit, is told here and not as a bug. */
function parsed(options: SecureContextOptions): SecureContext {
  try {
    return createSecureContext(options);
  } catch (error) {
    const why = codeOf(error) || messageOf(error);
    throw new TransportError('credentials', `the certificates of the kubeconfig cannot be used (${why})`, {
      cause: error,
      advice: 'check that client certificate and key belong together, and that the key has no passphrase',
    });
  }
}

/** Without an authority in the kubeconfig those of the operating system count, as for kubectl, and Node's own. */
function authorities({ certificateAuthority, insecureSkipTlsVerify }: Connection): { ca?: string | string[] } {
  if (certificateAuthority !== undefined) return { ca: readPem(certificateAuthority, 'certificate authority') };
  if (insecureSkipTlsVerify) return {};
  return { ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')])] };
}

/** An address cannot be asked for in a TLS handshake, but the certificate can be held against it. */
function serverName(name: string): ConnectionOptions {
  if (isIP(name) === 0) return { servername: name };
  return { servername: '', checkServerIdentity: (_host, certificate) => checkServerIdentity(name, certificate) };
}
