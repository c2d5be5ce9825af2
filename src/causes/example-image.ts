import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, PodSpec } from '../model/wire.ts';
import { examplePod, exampleSnapshot } from './example.ts';

/** A Pod whose container waits because its image could not be pulled; `said` is what the runtime answered. */
export function examplePull(
  said: string,
  more: {
    readonly reason?: string;
    readonly image?: string;
    readonly spec?: PodSpec;
    readonly policy?: string;
    readonly objects?: readonly ApiObject[];
    readonly answers?: Snapshot['answers'];
  } = {},
): Snapshot {
  const image = more.image ?? 'registry.example/shop/web:1.4';
  const pod = examplePod(
    {
      spec: { image, ...(more.policy ? { imagePullPolicy: more.policy } : {}) },
      status: { state: { waiting: { reason: more.reason ?? 'ErrImagePull', message: said } } },
    },
    { status: { phase: 'Pending' }, ...(more.spec ? { spec: more.spec } : {}) },
  );
  return exampleSnapshot([pod, ...(more.objects ?? [])], more.answers ? { answers: more.answers } : {});
}

/** containerd 2's words around what the registry or the network said. */
export function exampleResolve(said: string): string {
  return `failed to pull and unpack image "registry.example/shop/web:1.4": failed to resolve image: ${said}`;
}
