import { defineCause } from '../../signals/cause.ts';
import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, mountSeverity } from '../mount-wording.ts';
import { advise } from '../remedies.ts';

/** The token cannot be had. */
export const tokenProjection = defineCause({
  id: 'volume/token-projection',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/security/service-accounts/',
  summary: 'The kubelet could not get a ServiceAccount token for a projected volume.',
  find(signal) {
    return signal.error.fault === 'token' ? signal : undefined;
  },
  tell(seen) {
    const { error } = seen;
    const said = /Output: ([\s\S]+)/.exec(error.said)?.[1]?.trim() ?? error.said;
    const severity = mountSeverity(seen);
    return {
      title: `No ServiceAccount token for ${describeVolume(seen)}: ${said.replace('failed to fetch token: ', '')}`,
      why: `The kubelet asks the API server for the token and got "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      remedies: [advise('create the ServiceAccount again; the Pod may have to be made anew')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the ServiceAccount was deleted',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : failed to fetch token: serviceaccounts "web" not found',
        ),
      },
    ],
    misses: [
      {
        says: 'a ConfigMap is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found'),
      },
    ],
  }),
});
