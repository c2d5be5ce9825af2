import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountCause } from './mount-cause.ts';

const mount =
  'MountVolume.SetUp failed for volume "pv-1" : mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs 10.0.0.9:/exports/web /var/lib/kubelet/x\nOutput: mount.nfs: ';

/** The NFS server does not answer the node. */
export const nfsUnreachable = defineMountCause({
  id: 'volume/nfs-unreachable',
  severity: 'error',
  heals: 'maybe',
  docs: '/concepts/storage/volumes/#nfs',
  summary: 'The node got no connection to the NFS server of the volume.',
  find(signal) {
    if (signal.error.fault !== 'nfs-unreachable') return undefined;
    const { said } = signal.error;
    const share = /Mounting arguments: .*?(?<!\S)(\S+:\/\S*)/.exec(said)?.[1] ?? '';
    return { ...signal, share, answer: /mount\.nfs4?: (.+)/.exec(said)?.[1] ?? said };
  },
  tell(seen) {
    const { share, answer, node } = seen;
    const server = share.replace(/:\/.*$/, '') || 'the NFS server';
    const severity = mountSeverity(seen);
    return {
      title: `Node ${node} cannot reach NFS server ${server}: ${answer}`,
      why: `${startWithVolume(seen)} is on ${share || server}. ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      settles: `Mount ${share || 'the share'} on node ${node} by hand.`,
      remedies: [
        advise(`see whether ${server} runs, and whether node ${node} may reach its ports 2049 and 111`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the server does not answer',
        snapshot: exampleMount(`${mount}Connection timed out`, { volume: exampleClaimVolume }),
      },
    ],
    misses: [
      {
        says: 'the server answers and refuses',
        snapshot: exampleMount(`${mount}access denied by server while mounting 10.0.0.9:/exports/web`, {
          volume: exampleClaimVolume,
        }),
      },
    ],
  }),
});
