import type { Pod } from '../model/wire.ts';
import { debuggerCount } from './existing.ts';

/** What a person must know before agreeing. */
export interface Cautions {
  readonly warnings: readonly string[];
  readonly permanent: readonly string[];
}

const recorded = "All that is typed and printed in the session is kept in the container's log, passwords included.";

/** For a debug container in the Pod itself. */
export function ephemeralWarnings(pod: Pod): Cautions {
  const before = debuggerCount(pod);
  return {
    warnings: [
      ...(before === 0
        ? []
        : [`${String(before)} debug ${before === 1 ? 'container is' : 'containers are'} in this Pod already`]),
      ...(pod.spec?.hostUsers === false
        ? ["the Pod has a user namespace: the target's files may not be readable"]
        : []),
      ...(pod.spec?.hostPID === true ? ['the Pod shares the processes of its node: you will see all of them'] : []),
    ],
    permanent: [
      'The debug container cannot be removed or changed: it stays in the Pod until the Pod is deleted.',
      recorded,
    ],
  };
}

/** For a copy of the Pod. */
export function copyWarnings(pod: Pod, target: string): Cautions {
  const volumes = pod.spec?.volumes ?? [];
  const claims = volumes.flatMap((volume) => volume.persistentVolumeClaim?.claimName ?? []);
  const hostPort = (pod.spec?.containers ?? []).some((each) => each.ports?.some((port) => port.hostPort !== undefined));
  const others = (pod.spec?.containers ?? []).filter((each) => each.name !== target).map((each) => each.name ?? '');
  return {
    warnings: [
      ...(claims.length === 0
        ? []
        : [`the copy mounts the same claims (${claims.join(', ')}): what is changed there is changed for all`]),
      ...(hostPort ? ['the Pod has a host port: the copy needs another node where it is free'] : []),
      ...(others.length === 0 ? [] : [`in the copy these containers run as they are: ${others.join(', ')}`]),
    ],
    permanent: ['The copy is a Pod of its own and stays until it is deleted; you are asked at the end.', recorded],
  };
}
