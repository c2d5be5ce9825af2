import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The node lacks the mount helper. */
export const mountHelperMissing = defineMountFault({
  id: 'volume/mount-helper-missing',
  fault: 'helper-missing',
  heals: 'no',
  docs: '/concepts/storage/volumes/',
  summary: 'The node has no program for the file system type of the volume, such as nfs-common for NFS.',
  tell(seen) {
    const { node } = seen;
    const said = outputOf(seen);
    return {
      title: `Node ${node} lacks the program that mounts ${describeVolume(seen)}`,
      why: `The node cannot mount this file system type: "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [advise(`install the helper on node ${node}: nfs-common for NFS, cifs-utils for SMB`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'nfs-common is not installed',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount: /x: bad option; for several filesystems (e.g. nfs, cifs) you might need a /sbin/mount.<type> helper program.',
        ),
      },
    ],
    misses: [
      {
        says: 'the disk has another file system',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount: /x: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage or helper program, or other error.',
        ),
      },
    ],
  }),
});
