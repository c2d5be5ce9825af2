import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleClaimVolume, exampleMount } from '../example-volume.ts';
import { mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { advise, look } from '../remedies.ts';

const message =
  'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = NotFound desc = volume vol-0 not found';
const more = { reason: 'FailedAttachVolume', volume: exampleClaimVolume };

/** The volume could not be attached to the node. */
export const attachFailed = defineCause({
  id: 'volume/attach-failed',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/',
  summary:
    'The controller could not attach the volume to the node: the storage refused, the disk is gone or in another zone, or the driver that attaches does not run.',
  find(signal) {
    return signal.error.fault === 'attach' ? signal : undefined;
  },
  tell(seen) {
    const { error, node } = seen;
    const said = error.said.replace(/^rpc error: code = \w+ desc = /, '');
    const severity = mountSeverity(seen);
    const attacher = /timed out waiting for external-attacher/.test(error.said);
    return {
      title: attacher
        ? `${startWithVolume(seen)} is not attached: the attacher of ${error.driver ?? 'its driver'} does not answer`
        : `${startWithVolume(seen)} cannot be attached to node ${node}: ${said}`,
      why: `The attach controller says "${error.said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
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
