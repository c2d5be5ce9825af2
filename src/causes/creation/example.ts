import type { ApiObject } from '../../model/wire.ts';
import { ago, exampleEvent } from '../example.ts';

/** What an example may say of a Deployment. */
export interface ExampleDeployment {
  readonly replicas?: number;
  readonly current?: number;
  readonly ready?: number;
  readonly paused?: boolean;
  readonly generation?: number;
  readonly observedGeneration?: number;
  readonly conditions?: readonly object[];
  readonly ageSeconds?: number;
}

/** Deployment `shop/web`: it wants one Pod and has none, unless told otherwise. */
export function exampleDeployment(more: ExampleDeployment = {}): ApiObject {
  const { replicas = 1, current = 0, ready = 0, paused, generation = 2, observedGeneration = generation } = more;
  return object('apps/v1', 'Deployment', 'web', more.ageSeconds, generation, {
    spec: { replicas, ...(paused ? { paused } : {}) },
    status: { observedGeneration, replicas: current, readyReplicas: ready, conditions: more.conditions ?? [] },
  });
}

/** Job `shop/import`. */
export function exampleJob(
  more: { readonly spec?: object; readonly status?: object; readonly ageSeconds?: number } = {},
): ApiObject {
  return object('batch/v1', 'Job', 'import', more.ageSeconds, 1, {
    spec: { parallelism: 1, completions: 1, backoffLimit: 6, ...more.spec },
    status: { ...more.status },
  });
}

/** StatefulSet `shop/db` that wants so many Pods and has so many, none of them ready. */
export function exampleStatefulSet(replicas: number, current: number): ApiObject {
  return object('apps/v1', 'StatefulSet', 'db', undefined, 1, {
    spec: { replicas, selector: { matchLabels: { app: 'db' } } },
    status: { observedGeneration: 1, replicas: current, readyReplicas: 0 },
  });
}

function object(
  apiVersion: string,
  kind: string,
  name: string,
  ageSeconds: number | undefined,
  generation: number,
  body: object,
): ApiObject {
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, generation, creationTimestamp: ago(ageSeconds ?? 600) },
    ...body,
  };
}

/** The condition ReplicaFailure with the API error. */
export function replicaFailure(error: string): object {
  return {
    type: 'ReplicaFailure',
    status: 'True',
    reason: 'FailedCreate',
    message: error,
    lastTransitionTime: ago(590),
  };
}

/** A FailedCreate event on the ReplicaSet of Deployment `web`. */
export function refusedEvent(error: string): ApiObject {
  return exampleEvent('FailedCreate', `Error creating: ${error}`, {
    component: 'replicaset-controller',
    count: 9,
    about: { kind: 'ReplicaSet', name: 'web-7d9f5b6c8', uid: 'uid-rs' },
  });
}

/** The snapshot's objects of a Deployment whose Pods are refused with this error. */
export function refusedDeployment(error: string, more: ExampleDeployment = {}): readonly ApiObject[] {
  return [exampleDeployment({ conditions: [replicaFailure(error)], ...more }), refusedEvent(error)];
}

/** `shop/web` as the subject of an example. */
export const theDeployment = { kind: 'Deployment', name: 'web' } as const;

/** A Deployment that has all it wants. */
export const wellDeployment = exampleDeployment({ current: 1, ready: 1 });
