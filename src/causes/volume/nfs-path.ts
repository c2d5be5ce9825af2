import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The exported path does not exist. */
export const nfsPath = defineMountFault({
  id: 'volume/nfs-path',
  fault: 'nfs-path',
  heals: 'no',
  docs: '/concepts/storage/volumes/#nfs',
  summary: 'The NFS server is reached and has no such path.',
  tell(seen) {
    const said = outputOf(seen);
    return {
      title: `The NFS server has no such path for ${describeVolume(seen)}`,
      why: `It says "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [advise('create the path on the NFS server, or correct it in the volume', 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the path does not exist on the server',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount.nfs: mounting 10.0.0.9:/exports/web failed, reason given by server: No such file or directory',
        ),
      },
    ],
    misses: [
      {
        says: 'the server refuses the node',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount.nfs: access denied by server while mounting 10.0.0.9:/exports/web',
        ),
      },
    ],
  }),
});
