import { parseQuantity } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod } from '../scheduling/example.ts';
import { list } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment, wellDeployment, refusedEvent } from './example.ts';

/** One more Pod would pass a quota of the namespace. */
export const quotaExceeded = defineCause({
  id: 'creation/quota-exceeded',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/policy/resource-quotas/',
  summary: 'A ResourceQuota of the namespace leaves no room for another Pod, so the API server refuses it.',
  find(signal) {
    const { refusal: read } = signal;
    if (read.kind !== 'quota-exceeded') return undefined;
    const { quota, requested, used, limited } = read;
    const over = [...limited].flatMap(([resource, limit]) => {
      const asked = requested.get(resource) ?? '0';
      const taken = used.get(resource) ?? '0';
      const passes = (parseQuantity(taken) ?? 0) + (parseQuantity(asked) ?? 0) > (parseQuantity(limit) ?? 0);
      return passes ? [{ resource, asked, taken, limit }] : [];
    });
    return { signal, quota, over };
  },
  tell({ signal, quota, over }, about) {
    const [first] = over;
    const words = over.map(
      ({ resource, asked, taken, limit }) => `${resource}: ${taken} of ${limit} used, ${asked} more requested`,
    );
    return {
      title: first
        ? `Quota ${quota} has no room for another Pod: ${first.resource} ${first.taken} of ${first.limit} used, ${first.asked} more requested`
        : `Quota ${quota} has no room for another Pod`,
      why: `The API server refuses a Pod that would pass the quota${words.length === 1 ? '' : ` (${list(words, 4) || signal.refusal.said})`}; ${signal.standing}.`,
      certainty: 'certain',
      settles: 'status.used against status.hard of the quota.',
      remedies: [
        look('see the quota', kubectl(about, 'describe', 'resourcequota', quota)),
        look(
          'see which Pods use it up',
          kubectl(about, 'get', 'pods', '--field-selector', 'status.phase!=Succeeded,status.phase!=Failed'),
        ),
        advise('run fewer replicas, or request less of it'),
        advise('or raise the quota', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the second replica would pass the quota',
        snapshot: exampleSnapshot(refusedDeployment(full, { replicas: 2, current: 1, ready: 1 })),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the Pod exists, and no node has room',
        snapshot: exampleSnapshot([waitingPod(refusal(1, '1 Insufficient memory'), { requests: { memory: '64Gi' } })]),
      },
      {
        says: 'there was no room for a moment; all Pods are there since',
        snapshot: exampleSnapshot([wellDeployment, refusedEvent(full)]),
        subject: theDeployment,
      },
    ],
  }),
});

const full =
  'pods "web-7d9f5b6c8-x2k9p" is forbidden: exceeded quota: team-budget, requested: limits.memory=64Mi, used: limits.memory=64Mi, limited: limits.memory=100Mi';
