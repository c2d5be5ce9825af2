/** What the volume controllers said of a claim. */
export type ClaimWord =
  | { readonly kind: 'class-missing'; readonly storageClass: string }
  | { readonly kind: 'no-volume-no-class' }
  | { readonly kind: 'waits-for-provisioner'; readonly provisioner: string }
  | { readonly kind: 'provisioning' }
  | { readonly kind: 'provisioning-failed'; readonly error: string }
  | { readonly kind: 'waits-for-consumer' }
  | { readonly kind: 'binding-failed'; readonly error: string };

/** Reads one event of a PersistentVolumeClaim (kubernetes pkg/controller/volume/persistentvolume; sig-storage provisioner library). */
export function parseClaimEvent(reason: string, message: string): ClaimWord | undefined {
  const missing = /^storageclass\.storage\.k8s\.io "([^"]+)" not found/.exec(message)?.[1];
  if (missing !== undefined) return { kind: 'class-missing', storageClass: missing };
  switch (reason) {
    case 'ProvisioningFailed':
      return {
        kind: 'provisioning-failed',
        error: message
          .replace(/^failed to provision volume with StorageClass "[^"]*": /, '')
          .replace(/^Volume provisioning failed with infeasible error\. Retries will be delayed\. /, ''),
      };
    case 'Provisioning':
      return { kind: 'provisioning' };
    case 'ExternalProvisioning': {
      const provisioner = /(?:external provisioner '([^']+)'|external provisioner "([^"]+)")/.exec(message);
      return { kind: 'waits-for-provisioner', provisioner: provisioner?.[1] ?? provisioner?.[2] ?? '' };
    }
    case 'WaitForFirstConsumer':
    case 'WaitForPodScheduled':
      return { kind: 'waits-for-consumer' };
    case 'FailedBinding':
      return message.startsWith('no persistent volumes available for this claim and no storage class is set')
        ? { kind: 'no-volume-no-class' }
        : { kind: 'binding-failed', error: message };
    default:
      return undefined;
  }
}
