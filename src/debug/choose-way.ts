import type { ContainerFacts } from '../facts/containers.ts';
import type { DebugWay, DebugWishes } from '../model/debug.ts';
import type { DebugHintFacts } from '../model/debug-facts.ts';
import type { Pod } from '../model/wire.ts';
import { targetState, type TargetState } from './target.ts';

export interface ChosenWay {
  readonly way: DebugWay;
  readonly state: TargetState;
  /** Whether the debug container can share the target's processes (`--target`). */
  readonly share: boolean;
  /** One clause for the confirm screen. */
  readonly why: string;
  readonly warnings: readonly string[];
}

/**
 * A debug container beside the target, or a copy of the Pod. A container that keeps ending cannot be joined: the kubelet
 * goes on trying with the container that is gone, and whoever had joined ends with it.
 */
export function chooseWay(
  pod: Pod,
  target: ContainerFacts,
  wishes: DebugWishes,
  hint: DebugHintFacts | undefined,
  now: number,
): ChosenWay {
  const state = targetState(target, now);
  const [way, why] = decide(pod, target, state, wishes, hint);
  const share = way === 'ephemeral' && (state === 'running' || state === 'unsteady');
  return { way, state, share, why, warnings: warningsOf(way, target, state, hint) };
}

function decide(
  pod: Pod,
  target: ContainerFacts,
  state: TargetState,
  wishes: DebugWishes,
  hint: DebugHintFacts | undefined,
): readonly [DebugWay, string] {
  if (wishes.copyTo !== undefined || wishes.way === 'copy') return ['copy', 'a copy of the Pod, as asked'];
  if (wishes.way !== undefined) return [wishes.way, 'a debug container in the Pod, as asked'];
  const phase = pod.status?.phase;
  if (phase === 'Succeeded' || phase === 'Failed') return ['copy', 'the Pod has ended, so a copy of it is started'];
  // kubectl, and so the line that is shown, changes app containers only.
  if (target.role !== 'app') return ['ephemeral', `a debug container beside ${target.name}`];
  if (hint?.way === 'copy')
    return ['copy', `${target.name} fails by itself, so a copy of the Pod is started with another command`];
  if (state === 'ended' || (state === 'unsteady' && hint?.way !== 'ephemeral'))
    return ['copy', `${target.name} keeps ending, so a copy of the Pod is started with another command`];
  if (state === 'never-started')
    return ['ephemeral', `${target.name} has not started, so the debug container stands beside it`];
  return ['ephemeral', `${target.name} runs, so a debug container joins it`];
}

function warningsOf(
  way: DebugWay,
  target: ContainerFacts,
  state: TargetState,
  hint: DebugHintFacts | undefined,
): readonly string[] {
  const warnings: string[] = [];
  if (hint?.way === 'none') warnings.push('a debug container rarely helps against this cause');
  if (way === 'copy') return warnings;
  if (state === 'unsteady')
    warnings.push(`${target.name} ended not long ago: if it ends again, the debug container ends with it`);
  if (state === 'ended' || state === 'never-started')
    warnings.push(`${target.name} is not running: its processes and files cannot be seen, only the Pod's network`);
  return warnings;
}
