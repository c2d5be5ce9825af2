import type { Connection } from '../../model/connection.ts';
import { configuredCredentials } from './configured.ts';
import type { Credential, CredentialSource } from './credential.ts';
import { execCredentials, type PluginSetting } from './exec-credentials.ts';

/** The credentials of a connection. What stands in the kubeconfig wins over what its plugin gives, as in client-go. */
export function credentialSource(connection: Connection, setting: PluginSetting): CredentialSource {
  const { exec, ...configured } = connection.credentials;
  const own = configuredCredentials(configured, setting.clock);
  if (exec === undefined) return own;
  const plugin = execCredentials(connection, exec, setting);
  /** For each merged credential the plugin's part, by which it knows what was refused. */
  const parts = new WeakMap<Credential, Credential>();
  let last: { readonly mine: Credential; readonly given: Credential; readonly both: Credential } | undefined;
  const merge = (mine: Credential, given: Credential): Credential => {
    if (last?.mine !== mine || last.given !== given) last = { mine, given, both: { ...given, ...mine } };
    parts.set(last.both, given);
    return last.both;
  };
  return {
    current: async (signal) => merge(await own.current(signal), await plugin.current(signal)),
    renew: async (refused, signal) => {
      const given = await plugin.renew(parts.get(refused) ?? refused, signal);
      return given === undefined ? undefined : merge(await own.current(signal), given);
    },
    close: () => plugin.close(),
  };
}
