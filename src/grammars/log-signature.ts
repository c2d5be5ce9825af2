/** What a program's last words complain about. */
export type LogFaultKind =
  | 'exec-format'
  | 'interpreter-missing'
  | 'threads'
  | 'gpu-memory'
  | 'heap'
  | 'service-link'
  | 'k8s-rbac'
  | 'k8s-unauthorized'
  | 'k8s-crd'
  | 'jvm-class'
  | 'module-missing'
  | 'port-privileged'
  | 'port-in-use'
  | 'dns'
  | 'db-auth'
  | 'db-missing'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'read-only-fs'
  | 'inotify'
  | 'sysctl'
  | 'fd-limit'
  | 'disk-full'
  | 'permission-denied'
  | 'lock'
  | 'command-missing'
  | 'usage'
  | 'license'
  | 'env-value'
  | 'missing-env'
  | 'migration'
  | 'missing-file'
  | 'config'
  | 'other';

type Finder = (line: string) => string | undefined;

/** The texts by which one kind of complaint is known. */
export interface Signature {
  readonly kind: LogFaultKind;
  readonly patterns: readonly RegExp[];
  /** Finds what it is about where the pattern itself does not capture it as `what`. */
  readonly find?: Finder;
}
