import type { Connection, ExecPlugin } from '../../model/connection.ts';
import { readPem } from './pem.ts';

/** The value of KUBERNETES_EXEC_INFO: the ExecCredential that asks, with the cluster when the plugin wants to know it. */
export function execInfo(connection: Connection, plugin: ExecPlugin, interactive: boolean): string {
  return JSON.stringify({
    kind: 'ExecCredential',
    apiVersion: plugin.apiVersion,
    spec: { ...(plugin.provideClusterInfo ? { cluster: clusterOf(connection, plugin) } : {}), interactive },
  });
}

function clusterOf(connection: Connection, plugin: ExecPlugin): Readonly<Record<string, unknown>> {
  const { certificateAuthority, tlsServerName, insecureSkipTlsVerify, proxy, disableCompression } = connection;
  const authority =
    certificateAuthority === undefined ? undefined : readPem(certificateAuthority, 'certificate authority');
  return {
    server: connection.server,
    ...(tlsServerName === undefined ? {} : { 'tls-server-name': tlsServerName }),
    ...(insecureSkipTlsVerify ? { 'insecure-skip-tls-verify': true } : {}),
    ...(authority === undefined ? {} : { 'certificate-authority-data': Buffer.from(authority).toString('base64') }),
    ...(proxy === undefined ? {} : { 'proxy-url': proxy }),
    ...(disableCompression ? { 'disable-compression': true } : {}),
    ...(plugin.clusterConfig === undefined ? {} : { config: plugin.clusterConfig }),
  };
}
