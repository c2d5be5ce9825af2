import type { View } from '../model/reading.ts';
import type { Pod, Volume } from '../model/wire.ts';

type Of = 'ConfigMap' | 'Secret';

/** Name of the ConfigMap or Secret from which a volume takes that key; projected volumes are searched too. */
export function sourceOfKey(volume: Volume | undefined, of: Of, key: string): string | undefined {
  const plain =
    of === 'Secret'
      ? volume?.secret && { name: volume.secret.secretName, items: volume.secret.items }
      : volume?.configMap && { name: volume.configMap.name, items: volume.configMap.items };
  if (plain?.name) return plain.name;
  const projected = volume?.projected?.sources?.map((source) => (of === 'Secret' ? source.secret : source.configMap));
  return projected?.find((source) => source?.items?.some((item) => item.key === key))?.name;
}

/** Containers that mount a volume, init containers first. */
export function mountersOf(pod: Pod, volume: string): readonly string[] {
  return [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])].flatMap(({ name, volumeMounts }) =>
    name && volumeMounts?.some((mount) => mount.name === volume) ? [name] : [],
  );
}

/** The Pod's volume that an event means: by its own name, or by the claim that is bound to that PersistentVolume. */
export function volumeNamed(pod: Pod, name: string, view: View): Volume | undefined {
  const volumes = pod.spec?.volumes ?? [];
  const named = volumes.find((volume) => volume.name === name);
  if (named) return named;
  const claimed = volumes.filter((volume) => claimOf(pod, volume) !== undefined);
  if (claimed.length === 1) return claimed[0];
  return claimed.find((volume) => {
    const claim = view.object('PersistentVolumeClaim', claimOf(pod, volume) ?? '', pod.metadata?.namespace);
    return claim.state === 'present' && claim.value.spec?.volumeName === name;
  });
}

/** The claim behind a volume; an ephemeral volume's claim is named after Pod and volume. */
export function claimOf(pod: Pod, volume: Volume | undefined): string | undefined {
  if (volume?.persistentVolumeClaim?.claimName) return volume.persistentVolumeClaim.claimName;
  return volume?.ephemeral ? `${pod.metadata?.name ?? ''}-${volume.name ?? ''}` : undefined;
}
