/** kubectl's flags that say which API server is meant and who asks. Named and meant as in kubectl. */
export interface ConnectionFlags {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly cluster?: string;
  readonly user?: string;
  readonly namespace?: string;
  readonly server?: string;
  readonly token?: string;
  readonly as?: string;
  readonly asGroup?: readonly string[];
  readonly asUid?: string;
  /** `key=value`, repeatable. */
  readonly asUserExtra?: readonly string[];
  readonly certificateAuthority?: string;
  readonly clientCertificate?: string;
  readonly clientKey?: string;
  readonly tlsServerName?: string;
  readonly insecureSkipTlsVerify?: boolean;
  /** As kubectl takes it: `30s`, `2m`, a plain number of seconds; `0` is no limit. */
  readonly requestTimeout?: string;
  readonly disableCompression?: boolean;
}

/** PEM text, or the path of a file that holds it and may change while we run. */
export type Pem = { readonly data: string } | { readonly file: string };

/** An environment variable that a kubeconfig gives to its credential plugin. */
export interface PluginVariable {
  readonly name: string;
  readonly value: string;
}

/** An exec credential plugin as a kubeconfig describes it. */
export interface ExecPlugin {
  readonly apiVersion: string;
  /** A name for PATH, or an absolute path. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: readonly PluginVariable[];
  readonly installHint?: string;
  readonly provideClusterInfo: boolean;
  readonly interactiveMode: 'Never' | 'IfAvailable' | 'Always';
  /** `extensions` entry `client.authentication.k8s.io/exec` of the cluster: handed to the plugin unread. */
  readonly clusterConfig?: unknown;
}

/** How a user proves who they are. Several can be set: a client certificate and a token, for example. */
export interface UserCredentials {
  readonly token?: string;
  /** Read again from time to time; its content wins over `token`. */
  readonly tokenFile?: string;
  readonly basic?: { readonly username: string; readonly password: string };
  readonly certificate?: Pem;
  readonly key?: Pem;
  readonly exec?: ExecPlugin;
}

/** In whose name requests are made. */
export interface Impersonation {
  readonly user?: string;
  readonly groups: readonly string[];
  readonly uid?: string;
  readonly extra: readonly { readonly key: string; readonly value: string }[];
}

/** One API server as one user reaches it: a kubeconfig, the flags and the environment brought together. */
export interface Connection {
  /** Name of the context; '' when the flags alone or the Pod's own service account led here. */
  readonly context: string;
  /** Name of the user entry, for messages; '' when there is none. */
  readonly user: string;
  /** Namespace of the context or of the flags. */
  readonly namespace: string;
  /** `https://host:port/prefix`, without a slash at the end. */
  readonly server: string;
  readonly certificateAuthority?: Pem;
  readonly insecureSkipTlsVerify: boolean;
  readonly tlsServerName?: string;
  readonly credentials: UserCredentials;
  readonly impersonation: Impersonation;
  /** The proxy to the server, from `proxy-url` or from the environment. */
  readonly proxy?: string;
  /** Milliseconds until an answer's head must be there; 0 is no limit, undefined our own default. */
  readonly requestTimeout?: number;
  readonly disableCompression: boolean;
  /** Where it came from: the kubeconfig files that were read, `the service account of this Pod`, or `flags`. */
  readonly origin: string;
}

/** What a kubeconfig names, for a screen that has nothing to show. */
export interface KnownContext {
  readonly name: string;
  readonly current: boolean;
  /** '' when the context names none. */
  readonly namespace: string;
  readonly cluster: string;
  readonly user: string;
}
