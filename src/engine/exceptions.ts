/** A pair that stage order and parents do not settle: `over` is the root, `under` only a hop on the way to the symptom. */
export interface Exception {
  readonly over: string;
  readonly under: string;
}

/** Kept short on purpose; each line has its reason in the failure catalogue §4. */
export const exceptions: readonly Exception[] = [
  // §4.7: the probe's mechanism is the root, the kill its outcome.
  { over: 'probes/*', under: 'crash/liveness-killed' },
  { over: 'probes/*', under: 'crash/startup-killed' },
  { over: 'probes/*', under: 'readiness/never-ready' },
  { over: 'probes/*', under: 'readiness/flapping' },
  // §4.8: why a sidecar does not get to be started is what its startup probe says.
  { over: 'probes/*', under: 'init/sidecar-not-started' },
  // §4.6: a hook that failed is why the kubelet killed the container, whatever it then exited with.
  { over: 'start/poststart-hook', under: 'crash/*' },
  // §4.6: a log signature never overrides what killed the process.
  { over: 'crash/oom-limit', under: 'probes/*' },
  // §4.8: why an init container or a sidecar fails is the root, that it fails only where nothing better is known.
  { over: 'crash/*', under: 'init/failed' },
  { over: 'crash/*', under: 'init/sidecar-crash' },
  // §4.10: what keeps a claim from its volume is the root of what the scheduler says of it.
  { over: 'storage/*', under: 'scheduling/pvc-unbound-immediate' },
  { over: 'storage/provisioning-failed', under: 'scheduling/bind-failed' },
];

/** What a controller says of the end that its Pods came to (§4.5): never the root where a Pod's own is known. */
export const outcomes: ReadonlySet<string> = new Set([
  'creation/statefulset-blocked-by-predecessor',
  'job/backoff-limit',
  'job/deadline',
  'job/pod-failure-policy',
  'rollout/progress-deadline',
]);
