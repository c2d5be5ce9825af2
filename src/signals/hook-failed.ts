import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { graceOf, lastRun } from '../facts/ended-run.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import { runStanding } from '../facts/run-standing.ts';
import { eventEvidence, field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A container's postStart hook failed, so the kubelet killed the container. */
export interface HookFailed extends Signal {
  readonly container: string;
  /** The hook as it is written: its command line, or the address it asks. */
  readonly hook: string;
  /** What the hook said, where the kubelet tells it: old ones in the event, new ones in the waiting message. */
  readonly said?: string;
  readonly count: number;
}

/** Reads FailedPostStartHook events and the waiting reason PostStartHookError. */
export function hookFailed(subject: SubjectFacts, view: View): readonly HookFailed[] {
  if (subject.kind !== 'pod') return [];
  return containersOf(subject.pod).flatMap((container) => read(subject, container, view));
}

function read(subject: PodSubject, container: ContainerFacts, view: View): readonly HookFailed[] {
  const { pod, ref, events } = subject;
  const waiting = container.status?.state?.waiting;
  const waits = waiting?.reason === 'PostStartHookError';
  const event = events.find(
    (each) => each.reason === 'FailedPostStartHook' && (each.container ?? container.name) === container.name,
  );
  if (!event && !waits) return [];
  const run = lastRun(container);
  if (!waits && event && run && !isTimely(event, run, graceOf(pod, container))) return [];
  const said = saidBy(event?.message ?? '') ?? saidBy(waiting?.message ?? '');
  return [
    {
      state: run && !waits ? runStanding(pod, container, run, view.now) : 'active',
      container: container.name,
      hook: hookText(container),
      ...(said === undefined ? {} : { said }),
      count: event?.count ?? 1,
      ...(event ? { since: event.first } : {}),
      evidence: [
        ...(waits
          ? [field(ref, `${container.path}.state.waiting`, `PostStartHookError: ${waiting.message ?? ''}`)]
          : []),
        ...(event ? [eventEvidence(event)] : []),
        ...(run ? [field(ref, run.path, `${run.reason}, exit code ${run.exitCode}`, run.finishedAt)] : []),
      ],
    },
  ];
}

/** Did the hook fail in the run that ended last? An earlier failure says nothing of it (failure catalogue §4.12). */
function isTimely(event: EventFacts, run: EndedRun, grace: number): boolean {
  if (run.finishedAt === 0) return true;
  return event.last >= run.finishedAt - grace - 10_000 && event.last <= run.finishedAt + 10_000;
}

/** `… exited with 1: , message: "…"` (to 1.25 in the event); the bare `PostStartHook failed` says nothing. */
function saidBy(text: string): string | undefined {
  const quoted = /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (quoted) return quoted.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1').trim();
  return /exited with (\d+)/.exec(text)?.[0];
}

function hookText(container: ContainerFacts): string {
  const hook = container.spec.lifecycle?.postStart;
  if (hook?.exec?.command) return hook.exec.command.join(' ');
  if (hook?.httpGet) return `GET ${hook.httpGet.path ?? '/'} on port ${String(hook.httpGet.port ?? '')}`;
  return '';
}
