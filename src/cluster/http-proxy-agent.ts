import type { Agent } from 'node:http';
import type { AgentOptions } from 'node:https';
import type { ConnectionOptions } from 'node:tls';
import { TransportError } from './errors.ts';

/** Makes an agent whose connections go through a proxy. */
export function proxyAgent(proxy: string, _tls: ConnectionOptions | undefined, _options: AgentOptions): Agent {
  throw new TransportError('proxy', `${proxy}: proxies are not supported yet`);
}
