import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountCause } from './mount-cause.ts';

/** The folder of a local volume is not on the node. */
export const localPathMissing = defineMountCause({
  id: 'volume/local-path-missing',
  severity: 'error',
  heals: 'no',
  docs: '/concepts/storage/volumes/#local',
  summary:
    'A local PersistentVolume names a path that does not exist on its node: the disk is not mounted there, or the folder was never made.',
  find(signal) {
    const { fault, path } = signal.error;
    return fault === 'local-path' && path !== undefined ? { ...signal, path } : undefined;
  },
  tell(seen) {
    const { path, node, error } = seen;
    const severity = mountSeverity(seen);
    return {
      title: `Node ${node} has no ${path}, where local volume ${error.volume ?? ''} should be`,
      why: `${startWithVolume(seen)} is a local volume of this node. ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      remedies: [advise(`mount the disk or create ${path} on node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the disk is not mounted',
        snapshot: exampleMount(
          'MountVolume.NewMounter initialization failed for volume "pv-1" : path "/mnt/disks/a" does not exist',
          { volume: exampleClaimVolume },
        ),
      },
    ],
    misses: [
      {
        says: 'a hostPath is of another type',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : hostPath type check failed: /a is not a directory',
        ),
      },
    ],
  }),
});
