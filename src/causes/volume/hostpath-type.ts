import { exampleMount } from '../example-volume.ts';
import { mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountCause } from './mount-cause.ts';

/** The node has no such path, or it is of another type. */
export const hostpathType = defineMountCause({
  id: 'volume/hostpath-type',
  severity: 'error',
  heals: 'no',
  docs: '/concepts/storage/volumes/#hostpath',
  summary:
    'A hostPath volume asks for a directory, file, socket or device, and the node has none of that type at the path.',
  find(signal) {
    const { fault, path, wanted } = signal.error;
    return fault === 'hostpath-type' && path && wanted ? { ...signal, path, wanted } : undefined;
  },
  tell(seen) {
    const { path, wanted, node } = seen;
    const severity = mountSeverity(seen);
    return {
      title: `${path} on node ${node} is not a ${wanted}`,
      why: `${startWithVolume(seen)} is a hostPath that wants a ${wanted} there. ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      settles: `Look at ${path} on node ${node}.`,
      remedies: [
        advise(`create the ${wanted} ${path} on node ${node}`, 'platform'),
        advise(wanted === 'directory' ? 'or use type DirectoryOrCreate' : 'or correct path or type of the hostPath'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a file where a directory is wanted',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : hostPath type check failed: /etc/hostname is not a directory',
          { volume: { hostPath: { path: '/etc/hostname', type: 'Directory' } } },
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
