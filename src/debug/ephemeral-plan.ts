import type * as k8s from '@kubernetes/client-node';
import type { DebugPlan, DebugProfile } from '../model/debug.ts';
import type { Pod, Wire } from '../model/wire.ts';
import { layOver, type CustomContainer } from './custom.ts';
import { securityContextOf } from './profiles.ts';

type EphemeralContainer = Wire<k8s.V1EphemeralContainer>;

/** Everything that was decided about a debug container in the Pod itself. */
export interface EphemeralChoice {
  readonly context: string;
  readonly pod: Pod;
  readonly container: string;
  /** Absent: no processes are shared. */
  readonly target?: string;
  readonly image: string;
  readonly pullPolicy?: string;
  readonly profile: DebugProfile;
  readonly runAsUser?: number;
  readonly custom?: CustomContainer;
  readonly command: readonly string[];
  readonly tty: boolean;
  readonly stdin: boolean;
}

/**
 * The strategic merge patch of `pods/ephemeralcontainers`; the list's merge key is `name`, so what is there stays.
 * Without a terminal, the end of stdin must reach the process: hence `stdinOnce`.
 */
export function ephemeralPlan(choice: EphemeralChoice): DebugPlan {
  const profile = securityContextOf(choice.profile);
  const securityContext = choice.runAsUser === undefined ? profile : { ...profile, runAsUser: choice.runAsUser };
  const container: EphemeralContainer = {
    name: choice.container,
    image: choice.image,
    ...(choice.pullPolicy === undefined ? {} : { imagePullPolicy: choice.pullPolicy }),
    ...(choice.target === undefined ? {} : { targetContainerName: choice.target }),
    command: choice.command,
    ...(choice.stdin ? { stdin: true } : {}),
    ...(choice.stdin && !choice.tty ? { stdinOnce: true } : {}),
    ...(choice.tty ? { tty: true } : {}),
    ...(securityContext === undefined ? {} : { securityContext }),
    terminationMessagePolicy: 'File',
  };
  const body = JSON.stringify({ spec: { ephemeralContainers: [layOver(container, choice.custom ?? {})] } }, null, 2);
  const name = choice.pod.metadata?.name ?? '';
  return {
    way: 'ephemeral',
    context: choice.context,
    namespace: choice.pod.metadata?.namespace ?? '',
    pod: name,
    uid: choice.pod.metadata?.uid ?? '',
    sessionPod: name,
    container: choice.container,
    ...(choice.target === undefined ? {} : { target: choice.target }),
    image: choice.image,
    profile: choice.profile,
    command: choice.command,
    tty: choice.tty,
    stdin: choice.stdin,
    body,
    shown: body,
  };
}
