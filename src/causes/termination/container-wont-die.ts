import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleExited, exampleLeaving, leaver } from '../example-leaving.ts';
import { exampleNode } from '../example-node.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

const halfMinute = 30_000;
const hopeless = 3_600_000;

/** A container survives its kill. */
export const containerWontDie = defineCause({
  id: 'termination/container-wont-die',
  on: 'terminating',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary:
    'The grace period is over and the node is well, and still a container runs: its process hangs in the kernel (often on NFS or FUSE), or the container runtime hangs.',
  find(signal) {
    const { node, now, deadline, running, killError } = signal;
    const alive = node?.state === 'present' && node.standing.ready === 'True';
    if (running.length === 0 || now < deadline + halfMinute) return undefined;
    if (node?.state === 'absent' || (node?.state === 'present' && !alive)) return undefined;
    // Nobody answers for long: then it is rather the node (termination/node-gone).
    const overdue = now - deadline;
    return !alive && killError === undefined && overdue > hopeless ? undefined : { ...signal, overdue, alive };
  },
  tell({ running, overdue, killError, node, finalizers, alive }) {
    const on = node ? ` on node ${node.name}` : '';
    return {
      title: `${running.join(', ')} still runs ${formatDuration(overdue)} after the end of the grace period${on}`,
      why: `${
        killError ? `The kubelet says "${killError.message}".` : 'SIGKILL should have ended it.'
      } A process that waits for a disk or network file system in the kernel cannot be killed, and a runtime that hangs kills nobody.${
        finalizers.length > 0 ? ` Finalizer ${finalizers.join(', ')} would keep the Pod after that.` : ''
      }`,
      certainty: killError ? 'certain' : alive ? 'likely' : 'possible',
      settles: alive
        ? `Look at the state of the process${on}: D means that the kernel holds it.`
        : `See whether the node is ready${on}: if it is not, nobody can confirm the end.`,
      remedies: [
        ...(node ? [describeNode(node.name)] : []),
        advise(`free what the process waits for, or restart the container runtime${on}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the runtime does not answer the kill',
        snapshot: exampleLeaving(600, {
          objects: [
            exampleNode(),
            exampleEvent(
              'FailedKillPod',
              'error killing pod: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
            ),
          ],
        }),
        subject: leaver,
      },
      {
        says: 'the runtime can end neither the container nor the sandbox',
        snapshot: exampleLeaving(600, {
          objects: [
            exampleNode(),
            exampleEvent(
              'FailedKillPod',
              'error killing pod: [failed to "KillContainer" for "app" with KillContainerError: "rpc error: code = Unknown desc = Cannot stop container: the connection is unavailable", failed to "KillPodSandbox" for "x" with KillPodSandboxError: "rpc error: code = Unknown desc = Cannot stop container: the connection is unavailable"]',
            ),
          ],
        }),
        subject: leaver,
      },
    ],
    misses: [
      {
        says: 'everything has ended and a finalizer is left',
        snapshot: exampleLeaving(600, {
          finalizers: ['example.com/backup'],
          container: exampleExited(610),
          objects: [exampleNode()],
        }),
        subject: leaver,
      },
      {
        says: 'the node does not report',
        snapshot: exampleLeaving(600, {
          objects: [exampleNode({ ready: 'Unknown', reason: 'NodeStatusUnknown', message: '' })],
        }),
        subject: leaver,
      },
    ],
  }),
});
