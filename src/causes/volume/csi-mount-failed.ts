import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect } from '../mount-wording.ts';
import { look } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** Some drivers quote a whole command and its output. */
const longestTitled = 160;

/** The storage driver could not mount the volume. */
export const csiMountFailed = defineMountFault({
  id: 'volume/csi-mount-failed',
  fault: 'csi',
  heals: 'maybe',
  docs: '/concepts/storage/volumes/#csi',
  summary: 'The CSI driver on the node was asked to mount the volume and answered with an error of its own.',
  tell(seen) {
    const { error, node } = seen;
    const said = error.said.replace(/^(?:kubernetes\.io\/csi: )?.*?rpc error: code = \w+ desc = /, '');
    const hangs = /already exists|operation .* in progress/i.test(error.said);
    const isLong = said.length > longestTitled;
    return {
      title: `The storage driver on node ${node} cannot mount ${describeVolume(seen)}: ${isLong ? `${said.slice(0, longestTitled)}…` : said}`,
      why: `${isLong ? `It says "${said}". ` : ''}${error.operation} ended with ${error.code ?? 'an error'}. ${
        hangs ? 'An earlier call for the same volume still hangs. ' : ''
      }${mountEffect(seen)}`,
      certainty: 'certain',
      settles: "The log of the driver's node plugin on this node says more.",
      remedies: [
        look(
          'find the node plugin of the driver and read its log',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the driver answers Internal',
        snapshot: exampleMount(
          'MountVolume.MountDevice failed for volume "pv-1" : rpc error: code = Internal desc = could not format device',
          { volume: exampleClaimVolume },
        ),
      },
    ],
    misses: [
      {
        says: 'the volume cannot even be attached',
        snapshot: exampleMount(
          'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = NotFound desc = volume not found',
          {
            reason: 'FailedAttachVolume',
            volume: exampleClaimVolume,
          },
        ),
      },
    ],
  }),
});
