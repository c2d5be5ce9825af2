import { defineCause } from '../../signals/cause.ts';
import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, mountSeverity } from '../mount-wording.ts';
import { advise } from '../remedies.ts';

/** The NFS server refuses the node. */
export const nfsDenied = defineCause({
  id: 'volume/nfs-denied',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/#nfs',
  summary: 'The NFS server answers and refuses: its export does not list this node.',
  find(signal) {
    return signal.error.fault === 'nfs-denied' ? signal : undefined;
  },
  tell(seen) {
    const { node, error } = seen;
    const said = /Output: ([\s\S]+)/.exec(error.said)?.[1]?.trim() ?? error.said;
    const severity = mountSeverity(seen);
    return {
      title: `The NFS server refuses node ${node} ${describeVolume(seen)}`,
      why: `It says "${said}": the export does not list this node. ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
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
