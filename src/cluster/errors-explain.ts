import { UserError } from '../support/user-error.ts';
import { TransportError, type TransportFault } from './errors.ts';

/** What to do about each fault, where its place knows nothing better. */
const advice: Readonly<Record<TransportFault, string>> = {
  dns: 'check the server address in your kubeconfig, your DNS and VPN',
  refused: 'check that the API server runs and that the port is right',
  unreachable: 'check your network, VPN and firewall',
  timeout: 'check your network, VPN and firewall, or raise --request-timeout',
  reset: 'try again; if it stays, check what stands between you and the server',
  'tls-untrusted': 'set certificate-authority-data in your kubeconfig or --certificate-authority to its authority',
  'tls-expired': 'renew the certificate of the API server, and check the clock of this machine',
  'tls-name': 'use the name or address that it names, or set --tls-server-name',
  'tls-client': 'renew your client certificate, or get a new kubeconfig',
  'tls-protocol': 'check scheme and port of the server in your kubeconfig',
  'not-http': 'check scheme and port of the server in your kubeconfig',
  proxy: 'check proxy-url in your kubeconfig, or HTTPS_PROXY and NO_PROXY',
  'exec-plugin': 'run it by hand, or log in again',
  credentials: 'correct your kubeconfig',
  other: 'try `kubectl get --raw /version`',
};

/**
 * Why there was no answer, as the one line that the user gets. What is a UserError already stays as it is; anything
 * else that is no TransportError is a bug and comes back as it is.
 */
export function userErrorOf(error: unknown): unknown {
  if (!(error instanceof TransportError)) return error;
  return new UserError(`${error.message}; ${error.advice ?? advice[error.fault]}`, { cause: error });
}
