import type { ConfigOptions } from '../cli/options.ts';
import { wantsColor } from '../terminal/color.ts';
import { cleanText } from './cleanse.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { connect, namespacesOf } from './open-cluster.ts';

/** `config`: what flags, environment and kubeconfig come to. Asks no server, and shows no secret. */
export async function runConfig(options: ConfigOptions, io: Io): Promise<number> {
  const { connection, transport } = await connect(options, io);
  transport.close();
  const namespaces = namespacesOf(options, connection);
  const { impersonation } = connection;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['context', connection.context || '<none>'],
    ['server', connection.server],
    ['user', connection.user || '<none>'],
    ['as', impersonation.user ?? '<nobody else>'],
    ['namespaces', namespaces.length === 0 ? '<all>' : namespaces.join(', ')],
    ['from', connection.origin],
    ['proxy', connection.proxy ?? '<none>'],
    ['colour', wantsColor(options.color, io.env, io.stdout.isTTY) ? 'yes' : 'no'],
    ['read-only', options.readOnly ? 'yes' : 'no'],
  ];
  io.stdout.write(rows.map(([name, value]) => `${name.padEnd(12)}${cleanText(value)}\n`).join(''));
  return exitCodes.ran;
}
