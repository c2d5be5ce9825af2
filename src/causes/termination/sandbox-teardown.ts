import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleExited, exampleLeaving, leaver } from '../example-leaving.ts';
import { exampleNode } from '../example-node.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

const halfMinute = 30_000;
const network = /failed to destroy network|failed \(delete\)|cni failed to teardown/i;
const sandbox = /KillPodSandboxError/;

/** The network of the Pod cannot be taken down. */
export const sandboxTeardown = defineCause({
  id: 'termination/sandbox-teardown',
  on: 'terminating',
  scope: 'node',
  stage: 'terminating',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  summary:
    "The Pod was deleted, and the network plugin of its node cannot take the Pod's network down, so the kubelet does not let it go.",
  find(signal) {
    const { killError, node, now, deadline, running } = signal;
    if (!killError || now < deadline + halfMinute) return undefined;
    // A runtime that kills nothing fails on the containers and on the sandbox alike: then it is not the network.
    const told = network.test(killError.message) || (running.length === 0 && sandbox.test(killError.message));
    if (!told) return undefined;
    const lost = node?.state === 'absent' || (node?.state === 'present' && node.standing.ready !== 'True');
    return lost ? undefined : { ...signal, said: killError.message, name: node?.name ?? '' };
  },
  tell({ said, name, now, deadline }) {
    return {
      title: `Stuck in deletion for ${formatDuration(now - deadline)}: node ${name} cannot take down its network`,
      why: `The kubelet says "${said}".`,
      certainty: 'certain',
      weight: 1,
      settles: `The log of the network agent on node ${name} says more.`,
      remedies: [describeNode(name), advise(`repair or restart the network agent of node ${name}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the plugin fails to delete',
        snapshot: exampleLeaving(600, {
          container: exampleExited(610),
          objects: [
            exampleNode(),
            exampleEvent(
              'FailedKillPod',
              'error killing pod: failed to "KillPodSandbox" for "x" with KillPodSandboxError: "rpc error: code = Unknown desc = failed to destroy network for sandbox \\"x\\": plugin type=\\"calico\\" failed (delete): broken"',
            ),
          ],
        }),
        subject: leaver,
      },
    ],
    misses: [
      {
        says: 'the container itself is not killed',
        snapshot: exampleLeaving(600, {
          objects: [
            exampleNode(),
            exampleEvent('FailedKillPod', 'error killing pod: rpc error: code = DeadlineExceeded'),
          ],
        }),
        subject: leaver,
      },
    ],
  }),
});
