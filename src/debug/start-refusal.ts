import type { DebugPlan, DebugRefusal } from '../model/debug.ts';

/** Image waits that no time heals; `ErrImagePull` only where its message says so, as the first try may meet a hiccup. */
const hopelessImage = new Set(['ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError']);
const hopelessPull =
  /not found|manifest unknown|unauthorized|denied|forbidden|no match for platform|invalid reference/i;

/**
 * Whether the reason and message of a waiting or ended container mean that it will never run. The kubelet retries all of
 * these for ever, and `kubectl debug` waits with it.
 */
export function startRefusal(plan: DebugPlan, reason: string, message: string): DebugRefusal | undefined {
  const said = message === '' ? reason : `${reason}: ${message}`;
  if (hopelessImage.has(reason) || (reason === 'ErrImagePull' && hopelessPull.test(message)))
    return {
      kind: 'image',
      reason: `image ${plan.image} cannot be pulled: ${said}`,
      advice: "name an image that this node can pull with --image; the Pod's own pull secrets are used",
    };
  if (
    reason === 'CreateContainerConfigError' &&
    /run ?as ?(non-?)?root|image will run as root|non-numeric user/i.test(message)
  )
    return {
      kind: 'run-as-root',
      reason: `it must run as non-root, and its image starts as root: ${message}`,
      advice: 'take --profile=restricted, which sets a user, or an image that starts as another user',
      ...(plan.profile === 'restricted' ? {} : { retry: { profile: 'restricted', ...sameTarget(plan) } }),
    };
  if (/invalid target container|unable to find target container/i.test(message))
    return {
      kind: 'target-not-running',
      reason: `container ${plan.target ?? ''} is not running any more, so its processes cannot be shared: ${said}`,
      advice: 'debug a copy of the Pod with another command',
      offer: 'copy',
      retry: { way: 'copy', ...sameTarget(plan) },
    };
  if (isStartFailure(reason)) return missingCommand(plan, message) ?? startFailed(said);
  return undefined;
}

function isStartFailure(reason: string): boolean {
  return (
    reason === 'CreateContainerConfigError' ||
    reason === 'CreateContainerError' ||
    reason === 'RunContainerError' ||
    reason === 'StartError' ||
    reason === 'ContainerCannotRun'
  );
}

function missingCommand(plan: DebugPlan, message: string): DebugRefusal | undefined {
  if (!/executable file not found|no such file or directory|cannot find/i.test(message)) return undefined;
  const command = plan.command[0] ?? '';
  if (plan.way === 'ephemeral')
    return {
      kind: 'start-failed',
      reason: `image ${plan.image} has no ${command}`,
      advice: 'name another image with --image or another command after --',
    };
  return {
    kind: 'start-failed',
    reason: `the image of ${plan.container} has no ${command}`,
    advice: 'replace its image too (--image): environment, volumes and user stay, the files of its image do not',
    retry: { way: 'copy', replaceImage: true, ...sameTarget(plan) },
  };
}

function startFailed(said: string): DebugRefusal {
  return {
    kind: 'start-failed',
    reason: `it cannot start: ${said}`,
    advice: 'see the events of the Pod for what its node says',
  };
}

function sameTarget(plan: DebugPlan): { readonly target?: string } {
  return plan.target === undefined ? {} : { target: plan.target };
}
