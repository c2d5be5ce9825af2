import { defineCause } from '../../signals/cause.ts';
import { exampleEvent, exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { claimEvent, exampleClaim, exampleNode, refusal, waitingPod, withClaim } from '../scheduling/example.ts';
import { describeClaim } from './wording.ts';

/** A claim is bound only once its Pod is placed; a fault only where no scheduler will ever place the Pod. */
export const waitForFirstConsumer = defineCause({
  id: 'storage/wait-for-first-consumer',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'volumes',
  severity: 'info',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/storage-classes/#volume-binding-mode',
  summary:
    'The claim waits until its Pod is placed on a node. That is normal, unless the Pod names its node itself and so passes the scheduler by.',
  find: (signal) => (signal.word?.kind === 'waits-for-consumer' ? signal : undefined),
  tell({ ref, bypassed, storageClass }, about) {
    const { name } = ref;
    const ofClass = storageClass ? ` of class ${storageClass}` : '';
    if (!bypassed) {
      return {
        title: `Claim ${name} is bound once its Pod has a node`,
        why: `The class binds volumes when their first Pod is placed (WaitForFirstConsumer); the claim is not why the Pod waits.`,
        certainty: 'certain',
        role: 'contributing',
        remedies: [describeClaim(about, name)],
      };
    }
    return {
      title: `Claim ${name} waits for the scheduler, which the Pod passes by with spec.nodeName`,
      why: `Volumes${ofClass} are bound when the scheduler places their first Pod (WaitForFirstConsumer). This Pod was put on its node by name, so no scheduler ever does.`,
      certainty: 'likely',
      severity: 'error',
      settles: 'spec.nodeName in the template of the Pod.',
      remedies: [
        advise('take nodeName out of the template and use nodeSelector or node affinity instead'),
        describeClaim(about, name),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the Pod names its node itself, so the claim is never bound',
        snapshot: exampleSnapshot([
          waitingPod('', { spec: { ...withClaim, nodeName: 'n1' }, status: { conditions: [] } }),
          exampleClaim({ storageClass: 'local' }),
          claimEvent('WaitForFirstConsumer', 'waiting for first consumer to be created before binding', 'Normal'),
          exampleEvent(
            'FailedMount',
            'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data: PVC is not bound',
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'CPU is short; that the claim waits is a consequence',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { spec: withClaim, requests: { cpu: '64' } }),
          exampleNode('n1'),
          exampleClaim({ storageClass: 'local' }),
          claimEvent('WaitForPodScheduled', 'waiting for pod web-7d9f-x2k9p to be scheduled', 'Normal'),
        ]),
      },
    ],
  }),
});
