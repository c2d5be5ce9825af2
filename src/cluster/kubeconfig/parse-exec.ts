import { join } from 'node:path';
import type { ExecPlugin } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import { below, fieldsOf, itemsOf, own, switchOf, textOf, textsOf, type Place } from './fields.ts';
import type { UnreadPlugin } from './kubeconfig.ts';

const groupVersions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];
const interactiveModes = ['Never', 'IfAvailable', 'Always'] as const;

/**
 * Reads `users[].user.exec`. A command that has a slash but is no absolute path is found from the kubeconfig's folder,
 * a bare name in PATH. `interactiveMode` must be set for v1 and is IfAvailable for v1beta1, as kubectl demands.
 */
export function parseExecPlugin({ value, place, folder }: UnreadPlugin): ExecPlugin {
  const fields = fieldsOf(value, place);
  const apiVersion = textOf(fields, 'apiVersion', place) ?? '';
  if (!groupVersions.includes(apiVersion)) throw unknownVersion(apiVersion, place);
  const command = textOf(fields, 'command', place);
  if (command === undefined) throw new UserError(`kubeconfig: ${place.path}.command in ${place.file} must be set`);
  const installHint = textOf(fields, 'installHint', place);
  return {
    apiVersion,
    command: isRelativePath(command) ? join(folder, command) : command,
    args: textsOf(fields, 'args', place),
    env: itemsOf(own(fields, 'env'), below(place, 'env')).map((item) => variableOf(item, below(place, 'env'))),
    provideClusterInfo: switchOf(fields, 'provideClusterInfo', place),
    interactiveMode: modeOf(textOf(fields, 'interactiveMode', place), apiVersion, place),
    ...(installHint === undefined ? {} : { installHint }),
  };
}

function unknownVersion(apiVersion: string, place: Place): UserError {
  const said = apiVersion === '' ? 'is missing' : `"${apiVersion}" is not supported any more`;
  return new UserError(
    `kubeconfig: ${place.path}.apiVersion in ${place.file} ${said}; ` +
      `use ${groupVersions.join(' or ')}, which a current version of the plugin writes`,
  );
}

function modeOf(mode: string | undefined, apiVersion: string, place: Place): ExecPlugin['interactiveMode'] {
  if (mode === undefined && apiVersion.endsWith('/v1beta1')) return 'IfAvailable';
  const known = interactiveModes.find((name) => name === mode);
  if (known !== undefined) return known;
  throw new UserError(
    `kubeconfig: ${place.path}.interactiveMode in ${place.file} must be one of ${interactiveModes.join(', ')}`,
  );
}

function variableOf(item: unknown, place: Place): { name: string; value: string } {
  const fields = fieldsOf(item, place);
  return { name: textOf(fields, 'name', place) ?? '', value: textOf(fields, 'value', place) ?? '' };
}

function isRelativePath(command: string): boolean {
  return /[\\/]/.test(command) && !command.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(command);
}
