import { parsePullError } from './image-pull.ts';
import type { PullError } from './image-pull.ts';

/** What kept the Pod's sandbox (its pause container and network) from being made. */
export type SandboxFault =
  | 'pause-image'
  | 'memory-too-small'
  | 'init-died'
  | 'runtime-handler'
  | 'network-not-ready'
  | 'ip-exhausted'
  | 'cni-plugin-missing'
  | 'cni-agent-down'
  | 'cni-unauthorized'
  | 'cni'
  | 'timeout'
  | 'oci'
  | 'pod-cgroup'
  | 'status'
  | 'dynamic-resources'
  | 'runtime-class'
  | 'user-namespace'
  | 'changed'
  | 'other';

/** A FailedCreatePodSandBox or NetworkNotReady event, or one of a step before it, parsed. */
export interface SandboxError {
  readonly fault: SandboxFault;
  /** The text without the kubelet's wrappers and without container ids. */
  readonly said: string;
  /** Runtime handler that no node configuration names, or RuntimeClass that does not exist. */
  readonly handler?: string;
  /** Sandbox image, and how its pull failed. */
  readonly image?: string;
  readonly pull?: PullError;
  /** CNI plugin that failed. */
  readonly plugin?: string;
}

/** Address pools of the common CNI plugins, when they are empty. */
const exhausted =
  /no IP addresses available in range set|failed to assign an IP address to container|no available IP\/Prefix addresses|Failed to allocate address|no more free addresses|No available IPs|No more IPs available|Could not allocate IP/i;

/** What the common plugins say when the agent of the node, which they call or whose files they read, is not there. */
const agentDown =
  /failed to connect to backend server|\/calico\/nodename: no such file|\/flannel\/subnet\.env: no such file|Cilium API client timeout|(?:failed to setup network|CNI network|plugin type|NetworkPlugin cni)[\s\S]*connect: (?:connection refused|no such file or directory)/;

/** What comes before the sandbox or beside it: the Pod's cgroup, its devices, its range of ids, the runtime's own answer. */
const steps: readonly (readonly [RegExp, SandboxFault])[] = [
  [/^unable to ensure pod container exists: /, 'pod-cgroup'],
  [/^Unable to get pod sandbox status|^error determining status/, 'status'],
  [/^Failed to prepare dynamic resources/i, 'dynamic-resources'],
  [/^Pod sandbox changed, it will be killed/, 'changed'],
  [/pods with user namespaces|allocate a user namespace|idmap mount/i, 'user-namespace'],
];

/** Parses the message of a sandbox event. */
export function parseSandboxError(message: string): SandboxError {
  const said = message
    .trim()
    .replace(/^Failed (?:to )?create pod sandbox: /, '')
    .replace(/^rpc error: code = \w+ desc = /, '')
    .replace(/\b[0-9a-f]{64}\b/g, '…')
    .split('\n')
    .map((line) => line.trim())
    .join('; ');
  const image = /failed to get sandbox image "([^"]+)": ([\s\S]+)/.exec(said);
  if (image?.[1] && image[2]) {
    const pull = parsePullError(image[2].replace(/^failed to pull image "[^"]*": /, ''));
    return { fault: 'pause-image', said, image: image[1], pull };
  }
  const handler =
    /no runtime for "([^"]+)" is configured/.exec(said)?.[1] ?? /failed to find runtime handler (\S+)/.exec(said)?.[1];
  if (handler) return { fault: 'runtime-handler', said, handler };
  const step = steps.find(([pattern]) => pattern.test(said))?.[1];
  if (step)
    return {
      fault: step,
      said: said.replace(/^(?:unable to ensure pod container exists|[^:]*dynamic resources): /, ''),
    };
  const runtimeClass = /RuntimeClass(?:\.node\.k8s\.io)? "([^"]+)" not found/i.exec(said)?.[1];
  if (runtimeClass) return { fault: 'runtime-class', said, handler: runtimeClass };
  if (/container init was OOM-killed/.test(said)) return { fault: 'memory-too-small', said };
  if (/NetworkPluginNotReady|network is not ready|cni plugin not initialized/.test(said)) {
    return { fault: 'network-not-ready', said };
  }
  const plugin = /plugin type="([^"]+)"/.exec(said)?.[1];
  const named = plugin ? { plugin } : {};
  if (exhausted.test(said)) return { fault: 'ip-exhausted', said, ...named };
  const missing = /failed to find plugin "([^"]+)" in path/.exec(said)?.[1];
  if (missing) return { fault: 'cni-plugin-missing', said, plugin: missing };
  if (/connection is unauthorized: Unauthorized|failed \(add\): Unauthorized\b/.test(said))
    return { fault: 'cni-unauthorized', said, ...named };
  if (agentDown.test(said)) return { fault: 'cni-agent-down', said, ...named };
  if (
    plugin ||
    /failed to setup network|NetworkPlugin cni failed|network for pod "|to CNI network|failed \(add\)/i.test(said)
  ) {
    return { fault: 'cni', said, ...named };
  }
  if (/container init caused|runc did not terminate|read init-p: connection reset/.test(said)) {
    return { fault: 'init-died', said };
  }
  if (/context deadline exceeded|name ".+" is reserved for|error reserving (?:pod|ctr) name/.test(said)) {
    return { fault: 'timeout', said };
  }
  if (/OCI runtime create failed|failed to create (?:containerd|shim) task/.test(said)) return { fault: 'oci', said };
  return { fault: 'other', said };
}
