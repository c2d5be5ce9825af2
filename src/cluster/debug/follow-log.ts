import type { Transport } from '../transport.ts';
import { podPath } from './paths.ts';

/**
 * Copies a container's log to `output`, from its first byte to the container's end. For sessions without stdin: what
 * was printed before an attachment came about would be lost. Gives false when the server does not give the log.
 */
export async function followLog(
  transport: Transport,
  of: { readonly namespace: string; readonly pod: string; readonly container: string },
  output: (bytes: Uint8Array) => void,
  follow: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const response = await transport.request({
    path: podPath(of.namespace, of.pod, 'log'),
    query: { container: of.container, follow: follow ? true : undefined },
    signal,
  });
  for await (const chunk of response.body) if (response.status === 200) output(chunk);
  return response.status === 200;
}
