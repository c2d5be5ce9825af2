import type { Pod } from '../model/wire.ts';

/** kubectl's annotation that names the container meant when none is named. */
const defaultAnnotation = 'kubectl.kubernetes.io/default-container';

/** Names of all containers of a Pod, the default one first, then app containers, init containers and debug containers. */
export function containerNames(pod: Pod): readonly string[] {
  const { spec, metadata } = pod;
  const lists = [spec?.containers, spec?.initContainers, spec?.ephemeralContainers];
  const names = lists.flatMap((list) => (list ?? []).flatMap(({ name }) => (name === undefined ? [] : [name])));
  const preferred = metadata?.annotations?.[defaultAnnotation];
  if (preferred === undefined || !names.includes(preferred)) return names;
  return [preferred, ...names.filter((name) => name !== preferred)];
}
