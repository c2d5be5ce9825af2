import type { Pod } from '../model/wire.ts';
import type { SecurityContext } from './profiles.ts';

/** The user of a container as the Pod's spec tells it; an image's own USER shows nowhere in the API. */
export interface RunAs {
  /** Undefined: whatever the image says. */
  readonly uid?: number;
  readonly mustBeNonRoot: boolean;
}

/** As whom a container of this Pod runs. The container's own context wins over the Pod's. */
function runAsOf(pod: Pod, own: SecurityContext | undefined): RunAs {
  const shared = pod.spec?.securityContext;
  const uid = own?.runAsUser ?? shared?.runAsUser;
  return {
    ...(uid === undefined ? {} : { uid }),
    mustBeNonRoot: (own?.runAsNonRoot ?? shared?.runAsNonRoot) === true,
  };
}

/** Any number but 0 is non-root; this one is taken when the target's is unknown. */
const someUser = 1000;

export interface ChosenUser {
  /** The `runAsUser` to set; undefined: none is needed. */
  readonly uid?: number;
  readonly warning?: string;
}

/**
 * The user that the debug container needs. Debug images mostly start as root: where the Pod or the profile demands
 * non-root and no user is set, the kubelet accepts such a container and then never starts it. With the target's own
 * UID the debug container can read the target's files below `/proc/1/root`.
 */
export function chooseUser(
  pod: Pod,
  target: SecurityContext | undefined,
  profile: SecurityContext | undefined,
): ChosenUser {
  const debug = runAsOf(pod, profile);
  if (!debug.mustBeNonRoot) {
    if (debug.uid === undefined || debug.uid === 0) return {};
    return {
      warning: `the Pod sets runAsUser ${String(debug.uid)}: the debug container runs as that user, and added capabilities have no effect for it`,
    };
  }
  if (debug.uid !== undefined && debug.uid !== 0) return {};
  const wanted = runAsOf(pod, target).uid;
  if (wanted !== undefined && wanted !== 0) return { uid: wanted };
  return {
    uid: someUser,
    warning: `it must run as non-root and the target's user is not in the Pod's spec: UID ${String(someUser)} is taken, which may not read the target's files`,
  };
}
