import type { Pod, Volume } from '../model/wire.ts';
import type { ContainerFacts } from './containers.ts';

/** The mount under which a path lies. */
export interface MountAt {
  readonly mountPath: string;
  readonly volume: string;
  /** `ConfigMap fluentd`, `Secret tls`, `claim data`, `emptyDir`, … */
  readonly source: string;
  /** Mounted read-only, or of a kind that always is (ConfigMap, Secret, projected, downward API; kubelet since 1.9.6). */
  readonly readOnly: boolean;
}

/** The longest mount path of the container that holds the path. */
export function mountAt(pod: Pod, container: ContainerFacts, path: string): MountAt | undefined {
  let best: MountAt | undefined;
  for (const { name, mountPath, readOnly } of container.spec.volumeMounts ?? []) {
    const at = mountPath?.replace(/(?<!\/)\/+$/, '') ?? '';
    if (at === '' || !(path === at || path.startsWith(`${at}/`))) continue;
    if (best && best.mountPath.length >= at.length) continue;
    const volume = pod.spec?.volumes?.find((each) => each.name === name);
    const [source, alwaysReadOnly] = describe(volume);
    best = { mountPath: at, volume: name ?? '', source, readOnly: readOnly === true || alwaysReadOnly };
  }
  return best;
}

function describe(volume: Volume | undefined): readonly [source: string, alwaysReadOnly: boolean] {
  if (volume?.configMap) return [`ConfigMap ${volume.configMap.name ?? ''}`, true];
  if (volume?.secret) return [`Secret ${volume.secret.secretName ?? ''}`, true];
  if (volume?.projected) return ['a projected volume', true];
  if (volume?.downwardAPI) return ['the downward API', true];
  if (volume?.persistentVolumeClaim) return [`claim ${volume.persistentVolumeClaim.claimName ?? ''}`, false];
  if (volume?.emptyDir) return ['an emptyDir', false];
  if (volume?.hostPath) return [`the node's ${volume.hostPath.path ?? ''}`, false];
  return [`volume ${volume?.name ?? ''}`, false];
}

/** The user a container runs as, where the spec says it; without it the image decides. */
export function runAsUser(pod: Pod, container: ContainerFacts): number | undefined {
  return container.spec.securityContext?.runAsUser ?? pod.spec?.securityContext?.runAsUser;
}
