import type { AccessOptions } from '../cli/options.ts';
import { apiCall, isObject } from '../cluster/debug/api-call.ts';
import type { Transport } from '../cluster/transport.ts';
import { UserError } from '../support/user-error.ts';
import { accessReport } from './access-report.ts';
import { wantedRights } from './access-rights.ts';
import type { Right, RightAnswer } from './access-rights.ts';
import { cleanText } from './cleanse.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { connect, namespacesOf } from './open-cluster.ts';

/** `access`: asks the server which of the rights that we use are there, and tells what each missing one costs. */
export async function runAccess(options: AccessOptions, io: Io): Promise<number> {
  const { connection, transport } = await connect(options, io);
  try {
    const places = namespacesOf(options, connection);
    const asked = places.length === 0 ? [''] : places;
    const answers = await Promise.all(
      wantedRights.flatMap((right) =>
        (right.clusterWide ? [''] : asked).map(async (namespace): Promise<RightAnswer> => ({
          right,
          namespace,
          allowed: await isAllowed(transport, right, namespace, io.signal),
        })),
      ),
    );
    io.stdout.write(cleanLines(await accessReport(answers, options.output)));
    return exitCodes.ran;
  } finally {
    transport.close();
  }
}

/** Names in it come from flags and kubeconfig only; each line is made harmless all the same. */
function cleanLines(text: string): string {
  return text.split('\n').map(cleanText).join('\n');
}

async function isAllowed(transport: Transport, right: Right, namespace: string, signal: AbortSignal): Promise<boolean> {
  const [resource = '', subresource] = right.resource.split('/');
  const answer = await apiCall(transport, {
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: {
        resourceAttributes: {
          verb: right.verb,
          group: right.group,
          resource,
          ...(subresource === undefined ? {} : { subresource }),
          ...(namespace === '' ? {} : { namespace }),
        },
      },
    }),
    signal,
  });
  const status = isObject(answer.body) ? answer.body['status'] : undefined;
  const allowed = isObject(status) ? status['allowed'] : undefined;
  if (typeof allowed === 'boolean') return allowed;
  if (answer.status === 401)
    throw new UserError('the API server does not accept these credentials (401); log in again');
  throw new UserError(`the API server does not say what is allowed (${answer.status}): ${answer.message}`);
}
