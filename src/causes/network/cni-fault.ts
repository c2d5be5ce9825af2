import type { Remedy } from '../../model/finding.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { SandboxFailed } from '../../signals/sandbox-failed.ts';
import { exampleNoNetwork } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';
import { defineSandboxFault } from '../sandbox/sandbox-fault.ts';

/** A way in which a network plugin fails, and how it is told. */
interface CniFault {
  readonly fault: 'cni-agent-down' | 'cni-plugin-missing' | 'cni-unauthorized';
  readonly severity: 'critical' | 'error';
  /** `plugin` is its name, or `the network plugin` where it was not told. `advice` is for whoever runs the node. */
  readonly words: (
    seen: SandboxFailed,
    plugin: string,
  ) => { readonly title: string; readonly why: string; readonly advice: string };
}

/** A cause for one way in which the network plugin of a node fails. */
export function defineCniFault({ fault, severity, words, ...own }: OwnFacts & CniFault): Cause<'sandbox-failed'> {
  return defineSandboxFault({
    ...own,
    fault,
    severity,
    parent: 'network/cni-error',
    docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
    tell(seen) {
      const { title, why, advice } = words(seen, seen.error.plugin ?? 'the network plugin');
      return {
        title,
        why,
        certainty: 'certain',
        settles: `See whether the network agent's Pod on node ${seen.node} is ready, and what its log says.`,
        remedies: [findAgent(seen.node), advise(advice, 'platform')],
      };
    },
  });
}

/** Lists the Pods of a node: which of them is the network agent, nothing in the cluster tells. */
export function findAgent(node: string): Remedy {
  return look(
    'see the Pods of the node; one must be the network agent',
    `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
    'platform',
  );
}

/** A plugin that is there and fails in a way of its own. */
export function exampleBrokenPlugin(): Snapshot {
  return exampleNoNetwork('plugin type="bridge" failed (add): broken');
}
