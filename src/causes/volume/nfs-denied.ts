import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The NFS server refuses the node. */
export const nfsDenied = defineMountFault({
  id: 'volume/nfs-denied',
  fault: 'nfs-denied',
  heals: 'no',
  docs: '/concepts/storage/volumes/#nfs',
  summary: 'The NFS server answers and refuses: its export does not list this node.',
  tell(seen) {
    const { node } = seen;
    const said = outputOf(seen);
    return {
      title: `The NFS server refuses node ${node} ${describeVolume(seen)}`,
      why: `It says "${said}": the export does not list this node. ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [advise(`add node ${node} to the export on the NFS server`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the export does not list the node',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount.nfs: access denied by server while mounting 10.0.0.9:/exports/web',
        ),
      },
    ],
    misses: [
      {
        says: 'the server does not answer',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\\nMounting arguments: -t nfs 10.0.0.9:/exports/web /x\\nOutput: mount.nfs: Connection timed out',
        ),
      },
    ],
  }),
});
