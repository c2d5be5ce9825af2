import type { Container, ContainerStatus, Pod } from '../model/wire.ts';

export type ContainerRole = 'init' | 'sidecar' | 'app';

/** A container's spec and status side by side. `sidecar` is an init container with `restartPolicy: Always` (KEP-753). */
export interface ContainerFacts {
  readonly name: string;
  readonly role: ContainerRole;
  /** Position in its own list of the spec. */
  readonly index: number;
  readonly spec: Container;
  readonly status: ContainerStatus | undefined;
  /** `status.containerStatuses[0]`, for evidence paths. */
  readonly path: string;
}

/** Init containers and sidecars in spec order, then app containers. Ephemeral containers never count. */
export function containersOf(pod: Pod): readonly ContainerFacts[] {
  const init = (pod.spec?.initContainers ?? []).map((spec, index) =>
    pair(
      spec,
      index,
      spec.restartPolicy === 'Always' ? 'sidecar' : 'init',
      pod.status?.initContainerStatuses,
      'initContainerStatuses',
    ),
  );
  const app = (pod.spec?.containers ?? []).map((spec, index) =>
    pair(spec, index, 'app', pod.status?.containerStatuses, 'containerStatuses'),
  );
  return [...init, ...app];
}

function pair(
  spec: Container,
  index: number,
  role: ContainerRole,
  statuses: readonly ContainerStatus[] | undefined,
  list: string,
): ContainerFacts {
  const name = spec.name ?? '';
  const position = statuses?.findIndex((status) => status.name === name) ?? -1;
  return {
    name,
    role,
    index,
    spec,
    status: statuses?.[position],
    path: `status.${list}[${position < 0 ? index : position}]`,
  };
}

/** The container of that name, in whatever role. */
export function containerNamed(pod: Pod, name: string): ContainerFacts | undefined {
  return containersOf(pod).find((container) => container.name === name);
}
