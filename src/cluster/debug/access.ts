import type { AccessAnswer, DebugFacts, DebugRight } from '../../model/debug-facts.ts';
import type { Transport } from '../transport.ts';
import { apiCall, isObject } from './api-call.ts';

/** Asks the server, side by side, what the person may do; a server that cannot be asked gives `unknown`. */
export async function askAccess(
  transport: Transport,
  namespace: string,
  signal: AbortSignal | undefined,
): Promise<DebugFacts['access']> {
  const ask = async (right: DebugRight): Promise<AccessAnswer> => review(transport, namespace, right, signal);
  const [patch, getAttach, createAttach, create, remove] = await Promise.all([
    ask('patch pods/ephemeralcontainers'),
    ask('get pods/attach'),
    ask('create pods/attach'),
    ask('create pods'),
    ask('delete pods'),
  ]);
  return {
    'patch pods/ephemeralcontainers': patch,
    'get pods/attach': getAttach,
    'create pods/attach': createAttach,
    'create pods': create,
    'delete pods': remove,
  };
}

async function review(
  transport: Transport,
  namespace: string,
  right: DebugRight,
  signal: AbortSignal | undefined,
): Promise<AccessAnswer> {
  const [verb = '', path = ''] = right.split(' ');
  const [resource = '', subresource] = path.split('/');
  const answer = await apiCall(transport, {
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: {
        resourceAttributes: { namespace, verb, resource, ...(subresource === undefined ? {} : { subresource }) },
      },
    }),
    ...(signal === undefined ? {} : { signal }),
  });
  const status = isObject(answer.body) ? answer.body['status'] : undefined;
  const allowed = isObject(status) ? status['allowed'] : undefined;
  if (answer.status >= 300 || typeof allowed !== 'boolean') return 'unknown';
  return allowed ? 'allowed' : 'denied';
}
