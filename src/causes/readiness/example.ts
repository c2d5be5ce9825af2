import type { Pod } from '../../model/wire.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { ago, examplePod, exampleSnapshot } from '../example.ts';

type Conditions = NonNullable<NonNullable<Pod['status']>['conditions']>;

/** A Pod of one running container that has not been ready for so many seconds, with gates and conditions as given. */
export function notReadyExample(example: {
  readonly seconds?: number;
  readonly containerReady: boolean;
  readonly gates?: readonly string[];
  readonly conditions?: Conditions;
  readonly reason: string;
  readonly message?: string;
}): Snapshot {
  const { seconds = 300, containerReady, gates = [], conditions = [], reason, message = '' } = example;
  const probe = { httpGet: { path: '/', port: 8080 }, periodSeconds: 10 };
  return exampleSnapshot([
    examplePod(
      {
        spec: { readinessProbe: probe },
        status: { ready: containerReady, started: true, state: { running: { startedAt: ago(seconds) } } },
      },
      {
        spec: { readinessGates: gates.map((conditionType) => ({ conditionType })) },
        status: {
          conditions: [
            { type: 'Ready', status: 'False', reason, message, lastTransitionTime: ago(seconds) },
            ...conditions,
          ],
        },
      },
    ),
  ]);
}

/** A Pod that is ready but for a gate whose condition is False. */
export function exampleGateFalse(): Snapshot {
  return notReadyExample({
    containerReady: true,
    gates: ['lb.example.com/registered'],
    conditions: [{ type: 'lb.example.com/registered', status: 'False', reason: 'TargetUnhealthy' }],
    reason: 'ReadinessGatesNotReady',
  });
}

/** A Pod that is ready but for a gate whose condition nobody has set. */
export function exampleGateMissing(): Snapshot {
  return notReadyExample({
    containerReady: true,
    gates: ['lb.example.com/registered'],
    reason: 'ReadinessGatesNotReady',
    message: 'corresponding condition of pod readiness gate "lb.example.com/registered" does not exist.',
  });
}
