import { describe, expect, it } from '@jest/globals';
import { parseClaimEvent } from './claim-events.ts';

describe('parseClaimEvent', () => {
  it.each([
    [
      'ProvisioningFailed',
      'storageclass.storage.k8s.io "fast" not found',
      { kind: 'class-missing', storageClass: 'fast' },
    ],
    [
      'FailedBinding',
      'no persistent volumes available for this claim and no storage class is set',
      { kind: 'no-volume-no-class' },
    ],
    [
      'ExternalProvisioning',
      "Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.",
      { kind: 'waits-for-provisioner', provisioner: 'ebs.csi.aws.com' },
    ],
    [
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "gold": rpc error: code = ResourceExhausted desc = quota',
      { kind: 'provisioning-failed', error: 'rpc error: code = ResourceExhausted desc = quota' },
    ],
    ['WaitForPodScheduled', 'waiting for pod x to be scheduled', { kind: 'waits-for-consumer' }],
    ['FailedBinding', 'volume "pv-1" already bound to a different claim.', { kind: 'binding-failed' }],
  ])('reads %s: %s', (reason, message, expected) => {
    expect(parseClaimEvent(reason, message)).toMatchObject(expected);
  });

  it('passes over any other event', () => {
    expect(parseClaimEvent('ProvisioningSucceeded', 'Successfully provisioned volume pvc-1')).toBeUndefined();
  });
});
