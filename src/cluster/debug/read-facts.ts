import type { DebugFacts, PodSecurityLevel } from '../../model/debug-facts.ts';
import type { Result } from '../../support/result.ts';
import type { Transport } from '../transport.ts';
import { askAccess } from './access.ts';
import { apiCall, isObject, isPod, type ApiAnswer } from './api-call.ts';
import { podPath } from './paths.ts';

/** What a debug plan is made from, read side by side; the failure is the answer that came instead of the Pod. */
export async function readDebugFacts(
  transport: Transport,
  namespace: string,
  pod: string,
  signal?: AbortSignal,
): Promise<Result<DebugFacts, ApiAnswer>> {
  const until = signal === undefined ? {} : { signal };
  const [podAnswer, namespaceAnswer, access] = await Promise.all([
    apiCall(transport, { path: podPath(namespace, pod), ...until }),
    apiCall(transport, { path: `/api/v1/namespaces/${encodeURIComponent(namespace)}`, ...until }),
    askAccess(transport, namespace, signal),
  ]);
  if (!isPod(podAnswer.body)) return { ok: false, failure: podAnswer };
  const enforce = levelOf(namespaceAnswer);
  return { ok: true, value: { pod: podAnswer.body, access, ...(enforce === undefined ? {} : { enforce }) } };
}

function levelOf(answer: ApiAnswer): PodSecurityLevel | undefined {
  if (answer.status !== 200 || !isObject(answer.body)) return undefined;
  const metadata = answer.body['metadata'];
  const labels = isObject(metadata) ? metadata['labels'] : undefined;
  const level = isObject(labels) ? labels['pod-security.kubernetes.io/enforce'] : undefined;
  return level === 'baseline' || level === 'restricted' ? level : 'privileged';
}
