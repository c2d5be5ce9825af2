import { mountAt } from '../../facts/mount-at.ts';
import type { LogLine } from '../../signals/log-line.ts';

/** Where the configuration of a container comes from, as far as its spec says: the file that is named, else all its ConfigMaps and Secrets. */
export function mountsOf({ subject, facts, fault }: LogLine): string {
  const named = fault.what === undefined ? undefined : mountAt(subject.pod, facts, fault.what);
  if (named) return `${fault.what ?? named.mountPath} comes from ${named.source}.`;
  const sources = (facts.spec.volumeMounts ?? []).flatMap(({ mountPath }) => {
    const mount = mountPath === undefined ? undefined : mountAt(subject.pod, facts, mountPath);
    return mount && /^(?:ConfigMap|Secret) /.test(mount.source) && !mount.volume.startsWith('default-token')
      ? [`${mount.source} at ${mount.mountPath}`]
      : [];
  });
  return sources.length === 0 ? '' : `It has ${sources.join(', ')}.`;
}
