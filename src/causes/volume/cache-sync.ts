import { defineCause } from '../../signals/cause.ts';
import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect } from '../mount-wording.ts';
import { advise } from '../remedies.ts';

const twoMinutes = 120_000;
const message =
  'MountVolume.SetUp failed for volume "data" : failed to sync configmap cache: timed out waiting for the condition';

/** The kubelet has not read the object yet. */
export const cacheSync = defineCause({
  id: 'volume/cache-sync',
  on: 'mount-failed',
  scope: 'node',
  stage: 'volumes',
  severity: 'warning',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/',
  summary:
    'The kubelet had not yet read a ConfigMap or Secret when it wanted to mount it. That passes within seconds; only if it goes on is the way from the kubelet to the API server slow or broken.',
  find(signal) {
    return signal.error.fault === 'cache-sync' ? { ...signal, lasting: signal.lasted > twoMinutes } : undefined;
  },
  tell(seen) {
    const { node, lasting } = seen;
    return {
      title: lasting
        ? `The kubelet of node ${node} cannot read what ${describeVolume(seen)} needs`
        : `The kubelet of node ${node} has not yet read what ${describeVolume(seen)} needs`,
      why: `It says "${seen.error.said}". ${lasting ? `This has gone on for more than two minutes. ${mountEffect(seen)}` : 'That is usual at the start of a Pod and passes by itself.'}`,
      certainty: lasting ? 'likely' : 'certain',
      ...(lasting && !seen.whileRunning ? { severity: 'error' as const } : {}),
      remedies: lasting
        ? [advise(`see to the way from the kubelet of node ${node} to the API server`, 'platform')]
        : [],
    };
  },
  examples: () => ({
    hits: [
      { says: 'it has just begun', snapshot: exampleMount(message, { seconds: 5, firstSeconds: 6 }) },
      { says: 'it goes on for minutes', snapshot: exampleMount(message, { seconds: 5, firstSeconds: 500 }) },
    ],
    misses: [
      {
        says: 'the object does not exist',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found'),
      },
    ],
  }),
});
