import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The file system is damaged or of another type. */
export const fsCorruptOrType = defineMountFault({
  id: 'volume/fs-corrupt-or-type',
  fault: 'file-system',
  severity: 'critical',
  heals: 'no',
  docs: '/concepts/storage/persistent-volumes/',
  summary: 'The file system on the volume is damaged, or is not of the type that is asked for.',
  tell(seen) {
    const said = outputOf(seen);
    return {
      title: `The file system of ${describeVolume(seen)} cannot be mounted: damaged, or of another type`,
      why: `The node says "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [
        advise('check the file system with the volume detached, after a backup', 'platform'),
        advise('or correct fsType of the volume or StorageClass', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the superblock cannot be read',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount: /x: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage or helper program, or other error.',
        ),
      },
    ],
    misses: [
      {
        says: 'the mount helper is missing',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount: /x: bad option; for several filesystems (e.g. nfs, cifs) you might need a /sbin/mount.<type> helper program.',
        ),
      },
    ],
  }),
});
