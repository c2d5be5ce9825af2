import { propose } from '../../src/debug/propose.ts';
import type { DebugPlan, DebugProposal, DebugWishes } from '../../src/model/debug.ts';
import type { AccessAnswer, DebugFacts, DebugHintFacts, DebugRight } from '../../src/model/debug-facts.ts';
import type { Pod } from '../../src/model/wire.ts';

/** A Pod with one running container `app` on a node; `change` is laid over it, field by field of the first level. */
export function runningPod(change: Pod = {}): Pod {
  return {
    ...change,
    metadata: { name: 'cart-1', namespace: 'shop', uid: 'uid-1', labels: { app: 'cart' }, ...change.metadata },
    spec: { nodeName: 'node-1', containers: [{ name: 'app', image: 'cart:1' }], ...change.spec },
    status: {
      phase: 'Running',
      containerStatuses: [{ name: 'app', restartCount: 0, state: { running: { startedAt: '2026-01-01T00:00:00Z' } } }],
      ...change.status,
    },
  };
}

/** The same Pod between two runs of a crash loop. */
export function crashingPod(change: Pod = {}): Pod {
  return runningPod({
    ...change,
    status: {
      containerStatuses: [
        {
          name: 'app',
          restartCount: 4,
          state: { waiting: { reason: 'CrashLoopBackOff' } },
          lastState: { terminated: { exitCode: 1, reason: 'Error' } },
        },
      ],
      ...change.status,
    },
  });
}

/** A status of an app container by its state. */
export function statusOfApp(
  state: NonNullable<NonNullable<NonNullable<Pod['status']>['containerStatuses']>[number]['state']>,
  restartCount = 0,
): NonNullable<Pod['status']> {
  return { phase: 'Running', containerStatuses: [{ name: 'app', restartCount, state }] };
}

/** Facts in which everything is allowed but what is named. */
export function factsOf(
  pod: Pod,
  change: { readonly denied?: readonly DebugRight[]; readonly enforce?: DebugFacts['enforce'] } = {},
): DebugFacts {
  const answer = (right: DebugRight): AccessAnswer => (change.denied?.includes(right) === true ? 'denied' : 'allowed');
  return {
    pod,
    access: {
      'patch pods/ephemeralcontainers': answer('patch pods/ephemeralcontainers'),
      'get pods/attach': answer('get pods/attach'),
      'create pods/attach': answer('create pods/attach'),
      'create pods': answer('create pods'),
      'delete pods': answer('delete pods'),
    },
    ...(change.enforce === undefined ? {} : { enforce: change.enforce }),
  };
}

/** What is proposed on these facts, in context `prod` an hour after the containers were started. */
export function proposalOf(facts: DebugFacts, wishes: DebugWishes = {}, hint?: DebugHintFacts): DebugProposal {
  return propose(facts, {
    context: 'prod',
    server: 'https://server',
    wishes,
    ...(hint === undefined ? {} : { hint }),
    image: 'busybox:1.36',
    suffix: 'x7k2p',
    now: Date.parse('2026-01-01T01:00:00Z'),
  });
}

/** The plan for a Pod on which everything is allowed. */
export function planOf(pod: Pod, wishes: DebugWishes = {}): DebugPlan {
  const { plan, refusal } = proposalOf(factsOf(pod), wishes);
  if (plan === undefined) throw new Error(refusal?.reason);
  return plan;
}
