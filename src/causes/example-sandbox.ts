import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, Container, PodSpec } from '../model/wire.ts';
import { exampleEvent, examplePod, exampleSnapshot } from './example.ts';

/** A Pod that waits in ContainerCreating because its sandbox cannot be made. */
export function exampleSandbox(
  message: string,
  more: {
    readonly reason?: string;
    readonly container?: Container;
    readonly spec?: PodSpec;
    readonly objects?: readonly ApiObject[];
  } = {},
): Snapshot {
  const pod = examplePod(
    {
      ...(more.container ? { spec: more.container } : {}),
      status: { state: { waiting: { reason: 'ContainerCreating' } } },
    },
    { status: { phase: 'Pending' }, ...(more.spec ? { spec: more.spec } : {}) },
  );
  const event = exampleEvent(more.reason ?? 'FailedCreatePodSandBox', message, { count: 8, firstSeconds: 300 });
  return exampleSnapshot([pod, event, ...(more.objects ?? [])]);
}

/** The kubelet's words around what the runtime said. */
export function exampleSandboxError(said: string): string {
  return `Failed to create pod sandbox: rpc error: code = Unknown desc = ${said}`;
}

/** A Pod whose network could not be set up, in the words of runtime or plugin. */
export function exampleNoNetwork(said: string): Snapshot {
  return exampleSandbox(exampleSandboxError(`failed to setup network for sandbox "x": ${said}`));
}

/** A Pod for which the network plugin has no address left. */
export function exampleNoAddress(): Snapshot {
  return exampleNoNetwork('no IP addresses available in range set: 10.0.0.1-10.0.0.9');
}
