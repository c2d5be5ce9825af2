/** What kept a volume from being attached or mounted. */
export type MountFault =
  | 'object-missing'
  | 'key-missing'
  | 'cache-sync'
  | 'multi-attach'
  | 'driver-not-registered'
  | 'driver-not-installed'
  | 'hostpath-type'
  | 'nfs-unreachable'
  | 'nfs-denied'
  | 'nfs-path'
  | 'helper-missing'
  | 'file-system'
  | 'token'
  | 'secrets-store'
  | 'local-path'
  | 'csi'
  | 'attach'
  | 'other';

/** A FailedMount, FailedAttachVolume or FailedMapVolume event, parsed. */
export interface MountError {
  readonly fault: MountFault;
  /** `MountVolume.SetUp`, `AttachVolume.Attach`, …; empty where the message names no operation. */
  readonly operation: string;
  /** The PersistentVolume for claims, else the name in `spec.volumes`. */
  readonly volume?: string;
  /** The text after the volume's name. */
  readonly said: string;
  /** ConfigMap or Secret that is missing or lacks a key. A missing key does not name its object, and before 1.6 not itself. */
  readonly of?: 'ConfigMap' | 'Secret';
  readonly name?: string;
  readonly key?: string;
  /** CSI driver that is named. */
  readonly driver?: string;
  /** gRPC code of a CSI call. */
  readonly code?: string;
  /** Path on the node that is not what it should be, and what it should be. */
  readonly path?: string;
  readonly wanted?: string;
  /** Pods of the same namespace that already use the volume. */
  readonly usedBy?: readonly string[];
}

/** Parses the message of a volume event; umbrella messages of old kubelets that name no cause are `other`. */
export function parseMountError(message: string): MountError {
  const [, operation = '', volume, rest] =
    /^([\w.]+(?: \w+)?) failed for volume "([^"]+)"\s*:\s*([\s\S]*)$/.exec(message) ??
    // Before 1.7: the unique name first, then what the Pod calls the volume.
    /^([\w.]+(?: \w+)?) failed for volume "[^"]+" \(spec\.Name: "([^"]+)"\) pod "[^"]*" \(UID: "[^"]*"\) with: ([\s\S]*)$/.exec(
      message,
    ) ??
    [];
  const multi = /^Multi-Attach error for volume "([^"]+)" ([\s\S]*)$/.exec(message);
  const base = {
    operation: multi ? 'AttachVolume.Attach' : operation,
    ...((multi?.[1] ?? volume) ? { volume: multi?.[1] ?? volume ?? '' } : {}),
    said: (multi?.[2] ?? rest ?? message).trim(),
  };
  if (multi) return { ...base, fault: 'multi-attach', usedBy: podsIn(base.said) };
  return { ...base, ...classify(base.said, base.operation) };
}

type Classified = Omit<MountError, 'operation' | 'volume' | 'said'>;

function classify(said: string, operation: string): Classified {
  // A driver's own answer may mention a Secret of its own, in another namespace.
  const own = /rpc error:|(?:NodeStage|NodePublish)SecretRef/.test(said);
  const missing = own ? null : /(?:^|: |\b)(configmap|secret)s? "(?:[^"/]+\/)?([^"]+)" not found/.exec(said);
  if (missing?.[2]) return { fault: 'object-missing', of: kindOf(missing[1]), name: missing[2] };
  const key = /non-existent (config|secret) key(?:: (\S+))?/.exec(said);
  if (key) return { fault: 'key-missing', of: kindOf(key[1]), ...(key[2] ? { key: key[2] } : {}) };
  if (/failed to sync (?:configmap|secret) cache|object "[^"]*"\/"[^"]*" not registered/.test(said)) {
    return { fault: 'cache-sync' };
  }
  const driver = /driver name (\S+) not found in the list of registered CSI drivers/.exec(said);
  if (driver?.[1]) return { fault: 'driver-not-registered', driver: driver[1] };
  // The kubelet looks the mode up in the CSIDriver object; without one only persistent volumes are allowed.
  const mode = /volume mode "\w+" not supported by driver (\S+)(?: \((no CSIDriver object)\))?/.exec(said);
  if (mode?.[1]) return { fault: mode[2] ? 'driver-not-installed' : 'csi', driver: mode[1] };
  const path = /hostPath type check failed: (.+?) is not an? (.+)$/.exec(said);
  if (path?.[1] && path[2]) return { fault: 'hostpath-type', path: path[1], wanted: path[2].trim() };
  if (/mount\.nfs4?: .*(?:timed out|No route to host|Connection refused|Network is unreachable)/i.test(said)) {
    return { fault: 'nfs-unreachable' };
  }
  if (/mount\.nfs4?: access denied/i.test(said)) return { fault: 'nfs-denied' };
  if (/mount\.nfs4?: .*No such file or directory/i.test(said)) return { fault: 'nfs-path' };
  if (/need a \/sbin\/mount\.|unknown filesystem type/.test(said)) return { fault: 'helper-missing' };
  if (/wrong fs type, bad option, bad superblock|fsck found errors|structure needs cleaning/i.test(said)) {
    return { fault: 'file-system' };
  }
  if (/failed to fetch token: /.test(said)) return { fault: 'token' };
  if (/secrets store objects|secretproviderclass/i.test(said)) return { fault: 'secrets-store' };
  const local = /^path "(.+)" does not exist/.exec(said)?.[1];
  if (local) return { fault: 'local-path', path: local };
  const code = /rpc error: code = (\w+)/.exec(said)?.[1];
  const named = /(?:does not contain driver|external-attacher of) (\S+)/.exec(said)?.[1];
  const details = { ...(code ? { code } : {}), ...(named ? { driver: named } : {}) };
  if (operation.startsWith('AttachVolume')) return { fault: 'attach', ...details };
  if (own || /kubernetes\.io\/csi/.test(said)) return { fault: 'csi', ...details };
  return { fault: 'other' };
}

function podsIn(said: string): readonly string[] {
  const names = /already used by pod\(s\) (.+?)(?: and \d+ pod\(s\) in different namespaces)?$/.exec(said)?.[1];
  return names ? names.split(/,\s*/) : [];
}

function kindOf(word: string | undefined): 'ConfigMap' | 'Secret' {
  return word === 'secret' ? 'Secret' : 'ConfigMap';
}
