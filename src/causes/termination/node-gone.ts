import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleLeaving, leaver } from '../example-leaving.ts';
import { exampleNoNode, exampleNode } from '../example-node.ts';
import { describeNode, outOfService } from '../node-wording.ts';
import { advise, kubectl } from '../remedies.ts';

/** A container that outlives its grace period so long is not killed because nobody is there to do it, in milliseconds. */
const hopeless = 3_600_000;

/** Nobody is there to confirm the end. */
export const nodeGone = defineCause({
  id: 'termination/node-gone',
  on: 'terminating',
  scope: 'node',
  stage: 'terminating',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/architecture/nodes/',
  summary:
    'The Pod was deleted, and the kubelet that would have to confirm its end does not report or does not exist any more. The status that is shown is what it last said.',
  find(signal) {
    const { node, now, deadline, running, killError } = signal;
    if (node === undefined || now < deadline) return undefined;
    const overdue = now - deadline;
    if (node.state === 'absent') return { ...signal, overdue, why: 'absent' as const, node };
    // The kubelet has reported that all ended: what is left is the finalizer's.
    if (signal.finalizers.length > 0 && running.length === 0 && signal.endedAt > 0) return undefined;
    if (node.state === 'present') {
      return node.standing.ready === 'True' ? undefined : { ...signal, overdue, why: 'silent' as const, node };
    }
    const unheard = running.length > 0 && killError === undefined && overdue > hopeless;
    return unheard ? { ...signal, overdue, why: 'unheard' as const, node } : undefined;
  },
  tell({ node, overdue, why, running, finalizers }, about) {
    const { name } = node;
    const how = {
      absent: `its node ${name} does not exist any more`,
      silent: `its node ${name} is not ready or does not report`,
      unheard: `node ${name} has not confirmed its end and seems to be gone`,
    }[why];
    const frozen = running.length > 0 ? `That ${running.join(', ')} reads running is what the kubelet last said. ` : '';
    const held = finalizers.length > 0 ? `Finalizer ${finalizers.join(', ')} keeps it besides. ` : '';
    return {
      title: `Stuck in deletion for ${formatDuration(overdue)}: ${how}`,
      why: `${frozen}${held}Only the kubelet of ${name} can confirm that the containers have ended${
        why === 'unheard' ? '; the node itself could not be read.' : '.'
      }`,
      certainty: why === 'unheard' ? 'likely' : 'certain',
      ...(why === 'unheard' ? { settles: `Read node ${name}.` } : {}),
      weight: 2,
      remedies: [
        ...(why === 'silent'
          ? [describeNode(name), advise(`bring node ${name} back`, 'platform'), outOfService(name)]
          : []),
        {
          text: 'if the machine surely does not run: remove the record (of a StatefulSet only then, or two of it run)',
          command: kubectl(about, 'delete', 'pod', about.name, '--grace-period=0', '--force'),
          effect: 'destructive',
          by: 'platform',
        },
        ...(finalizers.length > 0
          ? [advise(`then see to the controller of finalizer ${finalizers.join(', ')}`, 'platform')]
          : []),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'the node was deleted', snapshot: exampleLeaving(600, { answers: [exampleNoNode] }), subject: leaver },
      {
        says: 'the node does not report',
        snapshot: exampleLeaving(600, {
          objects: [
            exampleNode({
              ready: 'Unknown',
              reason: 'NodeStatusUnknown',
              message: 'Kubelet stopped posting node status.',
            }),
          ],
        }),
        subject: leaver,
      },
      {
        says: 'the node was not read, and a container reads running days after its end',
        snapshot: exampleLeaving(400_000, { finalizers: ['batch.kubernetes.io/job-tracking'] }),
        subject: leaver,
      },
    ],
    misses: [
      { says: 'the node is well', snapshot: exampleLeaving(600, { objects: [exampleNode()] }), subject: leaver },
      {
        says: 'the grace period goes on',
        snapshot: exampleLeaving(-20, { answers: [exampleNoNode] }),
        subject: leaver,
      },
    ],
  }),
});
