import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject, Container } from '../model/wire.ts';
import { ago, examplePod, exampleSnapshot } from './example.ts';

/** A Pod whose container waits with CreateContainerConfigError. */
export function exampleConfig(
  said: string,
  more: {
    readonly spec?: Container;
    readonly objects?: readonly ApiObject[];
    readonly answers?: Snapshot['answers'];
  } = {},
): Snapshot {
  const pod = examplePod(
    {
      ...(more.spec ? { spec: more.spec } : {}),
      status: { state: { waiting: { reason: 'CreateContainerConfigError', message: said } } },
    },
    { status: { phase: 'Pending' } },
  );
  return exampleSnapshot([pod, ...(more.objects ?? [])], more.answers ? { answers: more.answers } : {});
}

/** A ConfigMap or Secret of namespace `shop` with these keys. */
export function exampleKeyed(
  kind: 'ConfigMap' | 'Secret',
  name: string,
  keys: readonly string[],
): ApiObject & { readonly data: Readonly<Record<string, string>> } {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name, namespace: 'shop' },
    data: Object.fromEntries(keys.map((key) => [key, ''])),
  };
}

/** The server's word that there is no such object in namespace `shop`. */
export function exampleAbsent(kind: 'ConfigMap' | 'Secret', name: string): NonNullable<Snapshot['answers']>[number] {
  return { ref: { kind, namespace: 'shop', name }, code: 404, at: ago(0) };
}
