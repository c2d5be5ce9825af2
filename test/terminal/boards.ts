import type { Diagnosis, Finding } from '../../src/model/finding.ts';
import type { PodRecord } from '../../src/model/record.ts';
import type { Currency } from '../../src/model/source.ts';
import type { Board, Group, Member, Store } from '../../src/state/board.ts';

/** The instant of all boards: 2026-11-25T02:14:17Z. */
export const instant = Date.parse('2026-11-25T02:14:17Z');

const minute = 60_000;

/** A Pod in short; healthy unless told otherwise. */
export function podRecord(name: string, changes: Partial<PodRecord> = {}): PodRecord {
  return {
    uid: `uid-${name}`,
    resourceVersion: '1',
    namespace: 'shop',
    name,
    templateHash: '',
    node: 'n1',
    phase: 'Running',
    reason: '',
    status: 'CrashLoopBackOff',
    ready: 0,
    total: 1,
    restarts: 4,
    createdAt: instant - 6 * minute,
    deletionAt: 0,
    hasFinalizers: false,
    startedAt: instant - minute,
    readyCondition: false,
    readySince: instant - 6 * minute,
    troubles: [],
    cpuRequest: 100,
    memoryRequest: 64 * 2 ** 20,
    restartPolicy: 'Always',
    ...changes,
  };
}

/** The finding of the sketch: killed at its memory limit. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'crash/oom-limit',
    role: 'root',
    severity: 'error',
    state: 'active',
    certainty: 'certain',
    container: 'app',
    title: 'Killed at its memory limit of 64Mi; 4 restarts in 6 minutes',
    why: 'The kernel killed it when it passed resources.limits.memory. The last two runs, seen here, lasted 21 s and 19 s.',
    evidence: [
      {
        kind: 'field',
        object: 'Pod shop/cart-7d9f4-x2k9p',
        path: 'status.lastState.terminated',
        value: 'OOMKilled, exit 137, ran 21 s',
        at: '2026-11-25T02:13:17Z',
      },
      { kind: 'field', object: 'Pod shop/cart-7d9f4-x2k9p', path: 'spec.resources.limits', value: 'memory 64Mi' },
    ],
    chain: ['crash/oom-limit', 'symptom/crash-loop-back-off'],
    remedies: [
      { text: 'roll back', command: 'kubectl -n shop rollout undo deploy/cart', effect: 'mutating', by: 'app' },
      {
        text: 'see what it used',
        command: 'kubectl -n shop top pod cart-7d9f4-x2k9p',
        effect: 'read-only',
        by: 'app',
      },
    ],
    since: '2026-11-25T02:08:17Z',
    ...changes,
  };
}

/** A diagnosis of a Pod with these findings. */
export function diagnosis(pod: string, findings: readonly Finding[] = [finding()]): Diagnosis {
  return {
    subject: {
      kind: 'Pod',
      namespace: 'shop',
      name: pod,
      uid: `uid-${pod}`,
      owner: { kind: 'Deployment', name: 'cart' },
    },
    status: 'CrashLoopBackOff',
    health: findings.length === 0 ? 'Healthy' : 'Degraded',
    findings,
    notSeen: [{ resource: 'metrics', scope: 'shop', reason: 'not installed', effect: 'its use over time is unknown' }],
  };
}

/** A sick member with its diagnosis. */
export function member(pod: string, findings?: readonly Finding[]): Member {
  const ref = { kind: 'Pod', namespace: 'shop', name: pod, uid: `uid-${pod}` };
  return { uid: ref.uid, ref, record: podRecord(pod), diagnosis: diagnosis(pod, findings) };
}

/** A failing Deployment with one sick Pod. */
export function group(name: string, changes: Partial<Group> = {}): Group {
  return {
    key: `Deployment/shop/${name}`,
    ref: { kind: 'Deployment', namespace: 'shop', name },
    ready: 0,
    desired: 3,
    title: 'killed at its 64Mi memory limit, 4 restarts',
    severity: 'error',
    state: 'active',
    since: instant - 6 * minute,
    trend: 'worse',
    members: [member(`${name}-7d9f4-x2k9p`)],
    ...changes,
  };
}

/** Every followed resource of `shop`, current. */
export const currencies: readonly Currency[] = (['pods', 'events', 'deployments'] as const).map((resource) => ({
  resource,
  scope: 'shop',
  status: 'current',
  since: instant - minute,
}));

/** A synced board of the namespace `shop`. */
export function board(groups: readonly Group[], changes: Partial<Board> = {}): Board {
  const failing = groups.filter(({ state }) => state === 'active').length;
  const recovering = groups.filter(({ state }) => state === 'recovering').length;
  return {
    context: 'prod-eu',
    namespaces: ['shop'],
    now: instant,
    failing,
    recovering,
    healthy: 12,
    total: 12 + groups.length,
    groups,
    currencies,
    synced: true,
    missing: [],
    looking: 0,
    ...changes,
  };
}

/** The board of the design's sketch. */
export function sketch(): Board {
  const members = ['checkout-7d9f-x2k9p', 'checkout-7d9f-m4q7t'].map((pod) => member(pod));
  return board([
    group('cart'),
    group('checkout', { ready: 1, title: 'Secret "pay-keys" has no key "api-token"', trend: 'steady', members }),
    group('orders-db', {
      key: 'StatefulSet/shop/orders-db',
      ref: { kind: 'StatefulSet', namespace: 'shop', name: 'orders-db' },
      desired: 1,
      title: 'Pending, looking…',
      trend: 'steady',
      members: [
        {
          uid: 'uid-orders-db-0',
          ref: { kind: 'Pod', namespace: 'shop', name: 'orders-db-0', uid: 'uid-orders-db-0' },
        },
      ],
    }),
    group('search', {
      state: 'recovering',
      ready: 1,
      desired: 1,
      title: 'liveness killed it after 30 s',
      trend: 'better',
    }),
  ]);
}

/** A board that a test changes by hand. */
export class BoardStore implements Store<Board> {
  readonly #listeners = new Set<() => void>();
  #board: Board;

  constructor(first: Board) {
    this.#board = first;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getSnapshot(): Board {
    return this.#board;
  }

  put(next: Board): void {
    this.#board = next;
    for (const listener of this.#listeners) listener();
  }
}
