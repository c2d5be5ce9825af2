import { nearNames } from '../cli/near-names.ts';
import type { ApiAnswer } from '../cluster/debug/api-call.ts';
import type { DebugRefusal } from '../model/debug.ts';
import { shellWords } from '../support/shell-words.ts';

/** The server could not be asked. */
export function answerTrouble(error: unknown): DebugRefusal {
  return {
    kind: 'unreachable',
    reason: error instanceof Error ? error.message : String(error),
    advice: 'try again once the API server answers',
  };
}

/** The Pod could not be read. `names`: of the Pods that there are, as far as they are known. */
export function refusalOfRead(
  answer: ApiAnswer,
  namespace: string,
  pod: string,
  names: readonly string[] = [],
): DebugRefusal {
  if (answer.status === 404) {
    const near = nearNames(pod, names);
    return {
      kind: 'pod-not-found',
      reason: `there is no Pod ${pod} in namespace ${namespace}`,
      advice:
        near.length === 0
          ? `see which there are: ${shellWords(['kubectl', '-n', namespace, 'get', 'pods'])}`
          : `near names: ${near.join(', ')}`,
    };
  }
  if (answer.status === 403 || answer.status === 401)
    return {
      kind: 'forbidden',
      reason: answer.message,
      advice: `ask for a Role that allows get on pods in namespace ${namespace}`,
    };
  return answerTrouble(new Error(`the server answered ${String(answer.status)}: ${answer.message}`));
}
