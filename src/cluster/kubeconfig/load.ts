import type { Connection, ConnectionFlags, KnownContext, Pem } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import { readPem } from '../credentials/pem.ts';
import { requestTimeout } from './duration.ts';
import { inClusterConnection } from './in-cluster.ts';
import type { ClusterEntry, Kubeconfig } from './kubeconfig.ts';
import { readKubeconfigs, searched, type Environment } from './locate.ts';
import { isEmpty } from './merge.ts';
import { proxyFor } from './proxy-for.ts';
import { filesOf, listOf, select } from './select.ts';
import { serverUrl } from './server-url.ts';
import { impersonation, pemOf, userCredentials } from './user-credentials.ts';

/**
 * Finds out which API server is meant and how to reach it, as kubectl would. Rejects with UserError that says what to
 * correct. Reads files only; nothing is asked of the network.
 */
export async function loadConnection(flags: ConnectionFlags, env: Environment): Promise<Connection> {
  const kubeconfig = await readKubeconfigs(flags.kubeconfig, env);
  if (isEmpty(kubeconfig) && !flags.server && !flags.context && !flags.cluster && !flags.user) {
    const connection = inClusterConnection(flags, env);
    if (connection !== undefined) return connection;
    throw nothingConfigured(flags, env);
  }
  return checked(connect(kubeconfig, flags, env));
}

/**
 * The contexts that the kubeconfig names, with their namespaces, sorted by name: what an empty screen can offer. None
 * when it cannot be read, for whoever connects is told why.
 */
export async function knownContexts(flags: ConnectionFlags, env: Environment): Promise<readonly KnownContext[]> {
  try {
    const { contexts, currentContext } = await readKubeconfigs(flags.kubeconfig, env);
    const meant = flags.context || currentContext;
    return [...contexts]
      .map(([name, entry]) => ({ name, current: name === meant, ...entry }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function connect(kubeconfig: Kubeconfig, flags: ConnectionFlags, env: Environment): Connection {
  const { context, entry, cluster, user } = select(kubeconfig, flags);
  const address = flags.server || cluster?.server || '';
  if (address === '') throw noServer(kubeconfig, entry.cluster);
  const tls = clusterTls(cluster, flags);
  const credentials = userCredentials(entry.user, user, cluster, flags);
  const server = serverUrl(address);
  const proxy = proxyFor(server, cluster?.proxyUrl, env);
  return {
    context,
    user: entry.user,
    namespace: entry.namespace || 'default',
    server,
    ...tls,
    // What goes over plain http can be read by everyone on the way: kubectl sends no credentials there either.
    credentials: server.startsWith('https:') ? credentials : {},
    impersonation: impersonation(user, flags),
    ...(proxy === undefined ? {} : { proxy }),
    ...(flags.requestTimeout === undefined ? {} : { requestTimeout: requestTimeout(flags.requestTimeout) }),
    disableCompression: flags.disableCompression ?? cluster?.disableCompression ?? false,
    origin: isEmpty(kubeconfig) ? 'flags' : filesOf(kubeconfig.files),
  };
}

/** TLS of the server. A flag of one kind clears what the kubeconfig says of that kind (client-go, tools/clientcmd/client_config.go). */
function clusterTls(
  cluster: ClusterEntry | undefined,
  flags: ConnectionFlags,
): Pick<Connection, 'certificateAuthority' | 'insecureSkipTlsVerify' | 'tlsServerName'> {
  const byFlag = flags.insecureSkipTlsVerify === true || Boolean(flags.certificateAuthority);
  const insecureSkipTlsVerify = byFlag
    ? (flags.insecureSkipTlsVerify ?? false)
    : (cluster?.insecureSkipTlsVerify ?? false);
  const authority = byFlag
    ? pemOf(flags.certificateAuthority, undefined)
    : pemOf(cluster?.certificateAuthority, cluster?.certificateAuthorityData);
  if (insecureSkipTlsVerify && authority !== undefined) {
    throw new UserError(
      'a certificate authority and insecure-skip-tls-verify exclude each other; remove insecure-skip-tls-verify',
    );
  }
  const tlsServerName = flags.tlsServerName || flags.server ? flags.tlsServerName : cluster?.tlsServerName;
  return {
    insecureSkipTlsVerify,
    ...(authority === undefined ? {} : { certificateAuthority: authority }),
    ...(tlsServerName ? { tlsServerName } : {}),
  };
}

/** Reads every certificate once, so that a missing file is told before anything starts. */
function checked(connection: Connection): Connection {
  const { certificate, key } = connection.credentials;
  const pems: readonly (readonly [Pem | undefined, string])[] = [
    [connection.certificateAuthority, 'certificate authority'],
    [certificate, 'client certificate'],
    [key, 'client key'],
  ];
  for (const [pem, what] of pems) if (pem !== undefined) readPem(pem, what);
  return connection;
}

function noServer(kubeconfig: Kubeconfig, cluster: string): UserError {
  const files = filesOf(kubeconfig.files);
  if (cluster !== '') return new UserError(`cluster "${cluster}" in ${files} has no server; add one or give --server`);
  const names = listOf([...kubeconfig.contexts.keys()], 'contexts');
  return new UserError(`${files} sets no current context; choose one with --context (it has ${names})`);
}

function nothingConfigured(flags: ConnectionFlags, env: Environment): UserError {
  const places = flags.kubeconfig ? [flags.kubeconfig] : searched(env);
  return new UserError(
    `no cluster is configured: ${places.join(', ')} is missing or empty; ` +
      'set KUBECONFIG or --kubeconfig to your kubeconfig, or give --server',
  );
}
