import { exampleEvent } from '../example.ts';
import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, startWithVolume } from '../mount-wording.ts';
import { advise, look } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

const message =
  'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = NotFound desc = volume vol-0 not found';
const more = { reason: 'FailedAttachVolume', volume: exampleClaimVolume };

/** The volume could not be attached to the node. */
export const attachFailed = defineMountFault({
  id: 'volume/attach-failed',
  fault: 'attach',
  heals: 'maybe',
  docs: '/concepts/storage/persistent-volumes/',
  summary:
    'The controller could not attach the volume to the node: the storage refused, the disk is gone or in another zone, or the driver that attaches does not run.',
  tell(seen) {
    const { error, node } = seen;
    const said = error.said.replace(/^rpc error: code = \w+ desc = /, '');
    const attacher = /timed out waiting for external-attacher/.test(error.said);
    return {
      title: attacher
        ? `${startWithVolume(seen)} is not attached: the attacher of ${error.driver ?? 'its driver'} does not answer`
        : `${startWithVolume(seen)} cannot be attached to node ${node}: ${said}`,
      why: `The attach controller says "${error.said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      settles: 'The VolumeAttachment of this volume carries the last error of the storage.',
      remedies: [
        look('see the attachments of the node', 'kubectl get volumeattachments', 'platform'),
        ...(error.driver
          ? [advise(`see whether the controller and node Pods of ${error.driver} run`, 'platform')]
          : []),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'the disk does not exist', snapshot: exampleMount(message, more) },
      {
        says: 'the node does not have the driver',
        snapshot: exampleMount(
          'AttachVolume.Attach failed for volume "pv-1" : CSINode n1 does not contain driver disk.csi.example',
          more,
        ),
      },
    ],
    misses: [
      {
        says: 'it was attached with the next try',
        snapshot: exampleMount(message, {
          ...more,
          seconds: 1000,
          firstSeconds: 1100,
          objects: [
            exampleEvent('SuccessfulAttachVolume', 'AttachVolume.Attach succeeded for volume "pv-1" ', {
              type: 'Normal',
              seconds: 900,
            }),
          ],
        }),
      },
      {
        says: 'another node has it',
        snapshot: exampleMount(
          'Multi-Attach error for volume "pv-1" Volume is already exclusively attached to one node and can\'t be attached to another',
          more,
        ),
      },
    ],
  }),
});
