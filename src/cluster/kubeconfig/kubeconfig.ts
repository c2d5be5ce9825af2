import type { Place } from './fields.ts';

/** A `clusters` entry. Paths are absolute. */
export interface ClusterEntry {
  readonly server: string;
  readonly tlsServerName?: string;
  readonly insecureSkipTlsVerify: boolean;
  readonly certificateAuthority?: string;
  /** PEM text. */
  readonly certificateAuthorityData?: string;
  readonly proxyUrl?: string;
  readonly disableCompression: boolean;
  /** Content of the extension `client.authentication.k8s.io/exec`. */
  readonly execConfig?: unknown;
}

/** A `users` entry. Paths are absolute. */
export interface UserEntry {
  readonly clientCertificate?: string;
  readonly clientCertificateData?: string;
  readonly clientKey?: string;
  readonly clientKeyData?: string;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly username?: string;
  readonly password?: string;
  readonly as?: string;
  readonly asGroups: readonly string[];
  readonly asUid?: string;
  readonly asUserExtra: Readonly<Record<string, readonly string[]>>;
  /** Read when this user is the one that is meant: a broken plugin of another user does no harm. */
  readonly exec?: UnreadPlugin;
  /** Name of a removed in-tree provider: gcp, azure, oidc. */
  readonly authProvider?: string;
}

/** A `users[].user.exec` as it stands in the file. Relative paths in it are from `folder`. */
export interface UnreadPlugin {
  readonly value: unknown;
  readonly place: Place;
  readonly folder: string;
}

/** A `contexts` entry; '' for what it does not name. */
export interface ContextEntry {
  readonly cluster: string;
  readonly user: string;
  readonly namespace: string;
}

/** One kubeconfig file, or several that were merged. */
export interface Kubeconfig {
  /** The files that were read, in order. */
  readonly files: readonly string[];
  /** '' when none sets it. */
  readonly currentContext: string;
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
  readonly users: ReadonlyMap<string, UserEntry>;
  readonly contexts: ReadonlyMap<string, ContextEntry>;
}
