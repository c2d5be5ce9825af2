import type { Observation } from './observe.ts';
import { at, listAt, textAt } from './wire.ts';

/**
 * What was observed as lines of text, the form in which a scenario says what it `shows`:
 *   Pod NAME Running reason PodScheduled=False/Unschedulable: message
 *   Container POD/NAME ready=false restarts=2 waiting=CrashLoopBackOff: message last=Error/1: message
 *   Deployment NAME Progressing=False/ProgressDeadlineExceeded: message
 *   Event Warning FailedMount Pod/NAME: message
 *   Log POD/NAME: text
 */
export function describe(observation: Observation): readonly string[] {
  const lines = observation.objects.flatMap((object) => {
    switch (textAt(object, 'kind')) {
      case 'Pod':
        return podLines(object);
      case 'Event':
        return [eventLine(object)];
      case 'Deployment':
      case 'ReplicaSet':
      case 'StatefulSet':
      case 'DaemonSet':
      case 'Job':
      case 'CronJob':
        return [workloadLine(object)];
      default:
        return [];
    }
  });
  return [...lines, ...observation.logs.map((log) => `Log ${log.pod}/${log.container}: ${log.text.trim()}`)];
}

function podLines(pod: unknown): readonly string[] {
  const name = textAt(pod, 'metadata', 'name');
  const head = [
    `Pod ${name} ${textAt(pod, 'status', 'phase')}`,
    textAt(pod, 'status', 'reason'),
    textAt(pod, 'status', 'message'),
    textAt(pod, 'metadata', 'deletionTimestamp') === '' ? '' : 'deleting',
    ...conditions(pod),
  ];
  const statuses = [...listAt(pod, 'status', 'initContainerStatuses'), ...listAt(pod, 'status', 'containerStatuses')];
  return [words(head), ...statuses.map((status) => containerLine(name, status))];
}

function containerLine(pod: string, status: unknown): string {
  return words([
    `Container ${pod}/${textAt(status, 'name')} ready=${textAt(status, 'ready')} restarts=${textAt(status, 'restartCount')}`,
    stateWords('', at(status, 'state')),
    stateWords('last ', at(status, 'lastState')),
  ]);
}

function stateWords(prefix: string, state: unknown): string {
  const waiting = at(state, 'waiting');
  if (waiting !== undefined) return `${prefix}waiting=${textAt(waiting, 'reason')}: ${textAt(waiting, 'message')}`;
  if (at(state, 'running') !== undefined) return `${prefix}running`;
  const ended = at(state, 'terminated');
  if (ended === undefined) return '';
  return `${prefix}terminated=${textAt(ended, 'reason')}/${textAt(ended, 'exitCode')}: ${textAt(ended, 'message')}`;
}

function workloadLine(workload: unknown): string {
  const counts = ['replicas', 'readyReplicas', 'active', 'succeeded', 'failed']
    .map((name) => [name, textAt(workload, 'status', name)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`);
  const head = `${textAt(workload, 'kind')} ${textAt(workload, 'metadata', 'name')}`;
  return words([head, ...counts, ...conditions(workload)]);
}

function eventLine(event: unknown): string {
  const about = `${textAt(event, 'involvedObject', 'kind')}/${textAt(event, 'involvedObject', 'name')}`;
  return `Event ${textAt(event, 'type')} ${textAt(event, 'reason')} ${about}: ${textAt(event, 'message')}`;
}

/** The conditions that say something: those with a reason, and whether the Pod is ready. */
function conditions(object: unknown): readonly string[] {
  return listAt(object, 'status', 'conditions')
    .filter((condition) => textAt(condition, 'reason') !== '' || textAt(condition, 'type') === 'Ready')
    .map((condition) =>
      words([
        `${textAt(condition, 'type')}=${textAt(condition, 'status')}/${textAt(condition, 'reason')}:`,
        textAt(condition, 'message'),
      ]),
    );
}

const words = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
