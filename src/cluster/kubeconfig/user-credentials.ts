import type { ConnectionFlags, Impersonation, Pem, UserCredentials } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import type { ClusterEntry, UserEntry } from './kubeconfig.ts';
import { parseExecPlugin } from './parse-exec.ts';

/** What a user proves themselves with: the entry of the kubeconfig, and the flags above it. */
export function userCredentials(
  name: string,
  user: UserEntry | undefined,
  cluster: ClusterEntry | undefined,
  flags: ConnectionFlags,
): UserCredentials {
  if (user?.authProvider !== undefined && !flags.token) throw oldProvider(name, user.authProvider);
  const certificate =
    pemOf(flags.clientCertificate, undefined) ?? pemOf(user?.clientCertificate, user?.clientCertificateData);
  const key = pemOf(flags.clientKey, undefined) ?? pemOf(user?.clientKey, user?.clientKeyData);
  if ((certificate === undefined) !== (key === undefined)) throw halfPair(name, certificate === undefined);
  if (flags.token) return { token: flags.token, ...pair(certificate, key) };
  return {
    ...pair(certificate, key),
    ...(user?.token === undefined ? {} : { token: user.token }),
    ...(user?.tokenFile === undefined ? {} : { tokenFile: user.tokenFile }),
    ...(user?.username === undefined ? {} : { basic: { username: user.username, password: user.password ?? '' } }),
    ...(user?.exec === undefined ? {} : { exec: { ...parseExecPlugin(user.exec), ...clusterConfig(cluster) } }),
  };
}

/** In whose name requests are made: the entry of the kubeconfig, and the flags above it. */
export function impersonation(user: UserEntry | undefined, flags: ConnectionFlags): Impersonation {
  const as = flags.as || user?.as;
  const uid = flags.asUid || user?.asUid;
  const groups = flags.asGroup?.length ? flags.asGroup : (user?.asGroups ?? []);
  const extra = flags.asUserExtra?.length ? flags.asUserExtra.map(keyValue) : extraOf(user);
  if (as === undefined && (uid !== undefined || groups.length > 0 || extra.length > 0)) {
    throw new UserError('groups, a uid or extra values are to be impersonated, but no user; add --as USER', {
      exitCode: 2,
    });
  }
  return { ...(as === undefined ? {} : { user: as }), groups, ...(uid === undefined ? {} : { uid }), extra };
}

/** PEM from data or from a file; data wins, as for kubectl. */
export function pemOf(file: string | undefined, data: string | undefined): Pem | undefined {
  if (data !== undefined && data !== '') return { data };
  return file === undefined || file === '' ? undefined : { file };
}

function pair(certificate: Pem | undefined, key: Pem | undefined): Pick<UserCredentials, 'certificate' | 'key'> {
  return certificate === undefined || key === undefined ? {} : { certificate, key };
}

function clusterConfig(cluster: ClusterEntry | undefined): { clusterConfig?: unknown } {
  return cluster?.execConfig === undefined ? {} : { clusterConfig: cluster.execConfig };
}

function extraOf(user: UserEntry | undefined): Impersonation['extra'] {
  return Object.entries(user?.asUserExtra ?? {}).flatMap(([key, values]) => values.map((value) => ({ key, value })));
}

function keyValue(text: string): { key: string; value: string } {
  const at = text.indexOf('=');
  if (at > 0) return { key: text.slice(0, at), value: text.slice(at + 1) };
  throw new UserError(`--as-user-extra "${text}" must be KEY=VALUE`, { exitCode: 2 });
}

function oldProvider(name: string, provider: string): UserError {
  const plugin: Readonly<Record<string, string>> = {
    gcp: 'install gke-gcloud-auth-plugin and run `gcloud container clusters get-credentials` again',
    azure: 'run `kubelogin convert-kubeconfig`',
    oidc: 'set up the exec plugin kubelogin (kubectl oidc-login)',
  };
  return new UserError(
    `user "${name}" uses the auth-provider "${provider}", which only an exec plugin can replace here; ` +
      (plugin[provider] ?? 'use the exec plugin of your platform'),
  );
}

function halfPair(name: string, certificateMissing: boolean): UserError {
  const [has, lacks] = certificateMissing ? ['key', 'certificate'] : ['certificate', 'key'];
  return new UserError(
    `user "${name}" has a client ${has} but no client ${lacks}; set client-${lacks} in the kubeconfig or --client-${lacks}`,
  );
}
