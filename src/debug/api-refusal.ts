import type { DebugPlan, DebugRefusal } from '../model/debug.ts';
import { shellWords } from '../support/shell-words.ts';

/** An answer of the API server that is no success: the HTTP status and what its `Status` object says. */
export interface ApiRefusal {
  readonly status: number;
  readonly message: string;
  /** `details.name`, empty where the URL itself is unknown to the server. */
  readonly name: string;
}

/** Tells refusals apart, so that each has its own advice. The message decides before the code: webhooks choose their codes. */
export function refusalOfAnswer(plan: DebugPlan, answer: ApiRefusal): DebugRefusal {
  return byMessage(plan, answer.message) ?? byStatus(plan, answer);
}

/** A webhook with side effects refuses a dry run and nothing else. */
export function refusesDryRunOnly(answer: ApiRefusal): boolean {
  return /does not support dry run/i.test(answer.message);
}

function byMessage(plan: DebugPlan, message: string): DebugRefusal | undefined {
  const level = /violates PodSecurity "([^":]+)/.exec(message)?.[1];
  if (level !== undefined) return podSecurity(plan, level, message);
  const webhook = /admission webhook "([^"]+)" denied the request/.exec(message)?.[1];
  if (webhook !== undefined)
    return {
      kind: 'webhook',
      reason: message,
      advice: `admission webhook ${webhook} decides: change what it objects to, or ask who runs it`,
    };
  const unreachable = /failed calling webhook "([^"]+)"/.exec(message)?.[1];
  if (unreachable !== undefined)
    return {
      kind: 'webhook',
      reason: message,
      advice: `admission webhook ${unreachable} does not answer: nothing can be changed here until it does`,
    };
  const policy = /ValidatingAdmissionPolicy '([^']+)'/.exec(message)?.[1];
  if (policy !== undefined)
    return {
      kind: 'webhook',
      reason: message,
      advice: `see ${shellWords(['kubectl', 'get', 'validatingadmissionpolicy', policy, '-o', 'yaml'])}`,
    };
  if (/exceeded quota|failed quota/.test(message))
    return {
      kind: 'quota',
      reason: message,
      advice: 'free some of the quota, or use a debug container in the Pod itself: it counts towards no quota',
      offer: 'ephemeral',
    };
  if (/static pods? (do|does) not support ephemeral|mirror pod/i.test(message))
    return { kind: 'static-pod', reason: message, advice: 'debug the node instead: kubectl debug node/<node>' };
  return undefined;
}

/** Each time a debug container is added, every container of the Pod is judged anew. */
function podSecurity(plan: DebugPlan, level: string, message: string): DebugRefusal {
  const others = violators(message).filter((name) => name !== plan.container);
  if (plan.way === 'ephemeral' && others.length > 0)
    return {
      kind: 'pod-security',
      reason: `the namespace enforces Pod Security "${level}", and this Pod's own containers violate it (${others.join(', ')}): it cannot be changed any more`,
      advice: 'only another namespace, a lower level on this one, or a new Pod within the policy helps',
    };
  const profile = level === 'restricted' ? 'restricted' : 'baseline';
  const helps = plan.profile !== profile && plan.profile !== 'restricted';
  return {
    kind: 'pod-security',
    reason: message,
    ...(helps
      ? {
          advice: `take --profile=${profile}, which the namespace's Pod Security "${level}" admits`,
          retry: { profile, way: plan.way, ...(plan.target === undefined ? {} : { target: plan.target }) },
        }
      : {
          advice: 'the Pod itself is not within the policy: only another namespace or a lower level on this one helps',
        }),
  };
}

/** The containers that a message of Pod Security names, each once. */
function violators(message: string): readonly string[] {
  const lists = message.matchAll(/containers? ((?:"[^"]+"(?:, )?)+)/g);
  const names = [...lists].flatMap(([, list = '']) => [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name));
  return [...new Set(names)];
}

function byStatus(plan: DebugPlan, answer: ApiRefusal): DebugRefusal {
  const what = plan.way === 'copy' ? 'create pods' : 'patch pods/ephemeralcontainers';
  switch (answer.status) {
    case 401:
      return {
        kind: 'forbidden',
        reason: 'the server does not accept your credentials any more',
        advice: 'log in again',
      };
    case 403:
      return {
        kind: 'forbidden',
        reason: answer.message,
        advice: `ask for a Role that allows to ${what} in namespace ${plan.namespace}`,
      };
    case 404:
      if (answer.name === '' && plan.way === 'ephemeral')
        return {
          kind: 'subresource-missing',
          reason: 'this server knows no ephemeral containers (Kubernetes before 1.23, or switched off)',
          advice: 'debug a copy of the Pod',
          offer: 'copy',
        };
      return {
        kind: 'pod-not-found',
        reason: answer.message,
        advice: 'it was deleted meanwhile; choose the Pod that took its place',
      };
    case 409:
      return { kind: 'invalid', reason: answer.message, advice: 'choose another name' };
    case 422:
      if (/targetContainerName.*Not found/s.test(answer.message))
        return {
          kind: 'no-such-container',
          reason: answer.message,
          advice: 'name a container of the Pod, not the Pod',
        };
      return { kind: 'invalid', reason: answer.message, advice: 'change what the server objects to, with flags' };
    default:
      return {
        kind: 'unreachable',
        reason: `the server answered ${String(answer.status)}: ${answer.message}`,
        advice: 'try again; nothing was changed unless it says so',
      };
  }
}
