import type { Connection } from '../model/connection.ts';
import { UserError } from '../support/user-error.ts';
import { certificateDates } from './credentials/certificate-dates.ts';
import { messageOf } from './errors-code.ts';
import type { ApiResponse } from './transport.ts';

/** An answer without success, as far as it is known. */
export interface Refusal {
  readonly status: number;
  /** Content-Type of the answer. */
  readonly contentType?: string | undefined;
  /** Location of a redirect. */
  readonly location?: string | undefined;
  /** The start of the body. */
  readonly body: string;
}

/** What is needed to explain an answer; reads the start of its body. */
export async function refusalOf({ status, headers, body }: ApiResponse): Promise<Refusal> {
  return {
    status,
    contentType: headers['content-type'],
    location: headers['location'],
    body: await startOf(body),
  };
}

/** At most 64 KiB of a body. One that breaks off is as good as none: the status says enough. */
async function startOf(body: ApiResponse['body']): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.byteLength;
      if (length > 64 * 1024) break;
    }
  } catch {
    return '';
  }
  return Buffer.concat(chunks).toString();
}

/** Why the server did not do what was asked, as one line with what to do. `now`: milliseconds since the epoch. */
export function refusalError(refusal: Refusal, connection: Connection, now: number): UserError {
  const { status, location } = refusal;
  const { server } = connection;
  const said = saidBy(refusal);
  if (status === 401) return new UserError(unauthorized(connection, said, now));
  if (status >= 300 && status < 400) {
    const target = location === undefined ? '' : ` to ${hostOf(location)}`;
    return new UserError(
      `${server} redirects${target}: it is not the API server, or a login stands before it; check the server`,
    );
  }
  if (said === undefined) return new UserError(notKubernetes(refusal, server));
  if (status === 403)
    return new UserError(`${said}; ask for the permission: \`kubectl pod-doctor access\` prints the Role`);
  if (status === 404) return new UserError(`${said}; check name, namespace and context "${connection.context}"`);
  if (status === 429) return new UserError(`${server} is too busy (429): ${said}; try again in a while`);
  if (status >= 500)
    return new UserError(`${server} has a fault of its own (${status}): ${said}; try again, or look at its log`);
  return new UserError(`${server} refused the request (${status}): ${said}`);
}

function unauthorized(
  { server, user, context, credentials }: Connection,
  said: string | undefined,
  now: number,
): string {
  const who = user === '' ? 'no user is set' : `user "${user}"`;
  const certificate = credentials.certificate === undefined ? undefined : certificateDates(credentials.certificate);
  if (certificate !== undefined && certificate.notAfter < now) {
    return `${server} does not accept ${who}: the client certificate expired on ${day(certificate.notAfter)}; get a new kubeconfig`;
  }
  if (user === '' && Object.keys(credentials).length === 0) {
    return `${server} wants credentials, and ${context === '' ? who : `context "${context}" names no user`}; add one or give --token`;
  }
  const proof =
    credentials.exec !== undefined ? `the credentials of ${credentials.exec.command}` : `the credentials of ${who}`;
  const words = said === undefined || said === 'Unauthorized' ? '' : ` (${said})`;
  return `${server} does not accept ${proof}${words}: they are wrong or expired; log in again or get a new kubeconfig`;
}

/** The message of the API's Status object; nothing when something else answered. */
function saidBy({ body }: Refusal): string | undefined {
  try {
    const status: unknown = JSON.parse(body);
    if (typeof status !== 'object' || status === null || !('kind' in status) || status.kind !== 'Status')
      return undefined;
    return 'message' in status && status.message !== '' ? messageOf(status).slice(0, 500) : 'it gives no reason';
  } catch {
    // HTML, plain text, nothing: it is not the API that speaks.
    return undefined;
  }
}

function notKubernetes({ status, contentType = '', body }: Refusal, server: string): string {
  if (/HTTP request to an HTTPS server/i.test(body))
    return `${server} speaks https; write https:// in the server address`;
  const form =
    /html/i.test(contentType) || /^\s*</.test(body) ? 'an HTML page' : 'something that is not of the Kubernetes API';
  if (status >= 500)
    return `${server} answered ${status} with ${form}: a load balancer without a healthy API server; try again`;
  return `${server} answered ${status} with ${form}: it is not a Kubernetes API server; check the server in your kubeconfig`;
}

function hostOf(location: string): string {
  return URL.canParse(location) ? new URL(location).host : 'another page';
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
