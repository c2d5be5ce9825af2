import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, ConnectionFlags } from '../../model/connection.ts';
import { requestTimeout } from './duration.ts';
import type { Environment } from './locate.ts';
import { impersonation, pemOf } from './user-credentials.ts';

/** Where the kubelet mounts the service account of a Pod. */
const mount = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The connection of a Pod to its own cluster, when we run in one. The address comes from the variables that the kubelet
 * sets; the token rotates, so its file is what is kept. Flags override as they do in kubectl.
 */
export function inClusterConnection(
  flags: ConnectionFlags,
  env: Environment,
  folder: string = mount,
): Connection | undefined {
  const host = env['KUBERNETES_SERVICE_HOST'];
  const port = env['KUBERNETES_SERVICE_PORT'];
  const tokenFile = join(folder, 'token');
  if (!host || !port || !existsSync(tokenFile)) return undefined;
  const certificateAuthority = pemOf(flags.certificateAuthority, undefined) ?? mountedAuthority(folder);
  return {
    context: '',
    user: '',
    namespace: flags.namespace || env['POD_NAMESPACE'] || mountedNamespace(folder),
    server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
    insecureSkipTlsVerify: flags.insecureSkipTlsVerify ?? false,
    ...(flags.tlsServerName ? { tlsServerName: flags.tlsServerName } : {}),
    credentials: flags.token ? { token: flags.token } : { tokenFile },
    impersonation: impersonation(undefined, flags),
    ...(flags.requestTimeout === undefined ? {} : { requestTimeout: requestTimeout(flags.requestTimeout) }),
    disableCompression: flags.disableCompression ?? false,
    origin: 'the service account of this Pod',
  };
}

function mountedAuthority(folder: string): { file: string } | undefined {
  const file = join(folder, 'ca.crt');
  return existsSync(file) ? { file } : undefined;
}

function mountedNamespace(folder: string): string {
  const file = join(folder, 'namespace');
  return (existsSync(file) ? readFileSync(file, 'utf8').trim() : '') || 'default';
}
