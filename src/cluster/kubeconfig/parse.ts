import { join, isAbsolute } from 'node:path';
import { UserError } from '../../support/user-error.ts';
import {
  below,
  decodedOf,
  fieldsOf,
  itemsOf,
  own,
  switchOf,
  textOf,
  textsOf,
  type Fields,
  type Place,
} from './fields.ts';
import type { ClusterEntry, ContextEntry, Kubeconfig, UserEntry } from './kubeconfig.ts';

/** Reads the entries of one file. Relative paths become paths from `folder`, the file's own. */
export function parseKubeconfig(root: Fields, file: string, folder: string): Kubeconfig {
  const place = { file, path: '' };
  const kind = textOf(root, 'kind', place);
  if (kind !== undefined && kind !== 'Config') {
    throw new UserError(`kubeconfig ${file} has kind ${kind}, not Config; name a kubeconfig file`);
  }
  return {
    files: [file],
    currentContext: textOf(root, 'current-context', place) ?? '',
    clusters: named(root, 'clusters', 'cluster', place, (fields, at) => clusterOf(fields, at, folder)),
    users: named(root, 'users', 'user', place, (fields, at) => userOf(fields, at, folder)),
    contexts: named(root, 'contexts', 'context', place, contextOf),
  };
}

function named<Entry>(
  root: Fields,
  list: string,
  key: string,
  place: Place,
  entryOf: (fields: Fields, place: Place) => Entry,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  itemsOf(own(root, list), below(place, list)).forEach((item, index) => {
    const at = below(place, `${list}[${index}]`);
    const fields = fieldsOf(item, at);
    const name = textOf(fields, 'name', at) ?? '';
    if (entries.has(name)) {
      throw new UserError(`kubeconfig ${place.file} has two ${list} named "${name}"; remove or rename one`);
    }
    entries.set(name, entryOf(fieldsOf(own(fields, key), below(at, key)), below(at, key)));
  });
  return entries;
}

function clusterOf(fields: Fields, place: Place, folder: string): ClusterEntry {
  return {
    server: textOf(fields, 'server', place) ?? '',
    insecureSkipTlsVerify: switchOf(fields, 'insecure-skip-tls-verify', place),
    disableCompression: switchOf(fields, 'disable-compression', place),
    ...some('tlsServerName', textOf(fields, 'tls-server-name', place)),
    ...some('certificateAuthority', pathOf(fields, 'certificate-authority', place, folder)),
    ...some('certificateAuthorityData', decodedOf(fields, 'certificate-authority-data', place)),
    ...some('proxyUrl', textOf(fields, 'proxy-url', place)),
    ...some('execConfig', execExtension(fields, place)),
  };
}

function userOf(fields: Fields, place: Place, folder: string): UserEntry {
  const provider = own(fields, 'auth-provider');
  const exec = own(fields, 'exec');
  return {
    asGroups: textsOf(fields, 'as-groups', place),
    asUserExtra: extraOf(fields, place),
    ...some('clientCertificate', pathOf(fields, 'client-certificate', place, folder)),
    ...some('clientCertificateData', decodedOf(fields, 'client-certificate-data', place)),
    ...some('clientKey', pathOf(fields, 'client-key', place, folder)),
    ...some('clientKeyData', decodedOf(fields, 'client-key-data', place)),
    ...some('token', textOf(fields, 'token', place)),
    ...some('tokenFile', pathOf(fields, 'tokenFile', place, folder)),
    ...some('username', textOf(fields, 'username', place)),
    ...some('password', textOf(fields, 'password', place)),
    ...some('as', textOf(fields, 'as', place)),
    ...some('asUid', textOf(fields, 'as-uid', place)),
    ...some('exec', isSet(exec) ? { value: exec, place: below(place, 'exec'), folder } : undefined),
    ...some('authProvider', isSet(provider) ? providerName(provider, below(place, 'auth-provider')) : undefined),
  };
}

function contextOf(fields: Fields, place: Place): ContextEntry {
  return {
    cluster: textOf(fields, 'cluster', place) ?? '',
    user: textOf(fields, 'user', place) ?? '',
    namespace: textOf(fields, 'namespace', place) ?? '',
  };
}

function extraOf(fields: Fields, place: Place): Readonly<Record<string, readonly string[]>> {
  const at = below(place, 'as-user-extra');
  const extra = fieldsOf(own(fields, 'as-user-extra'), at);
  return Object.fromEntries(Object.keys(extra).map((key) => [key, textsOf(extra, key, at)]));
}

function execExtension(fields: Fields, place: Place): unknown {
  const at = below(place, 'extensions');
  const extension = itemsOf(own(fields, 'extensions'), at)
    .map((item) => fieldsOf(item, at))
    .find((item) => item['name'] === 'client.authentication.k8s.io/exec');
  return extension?.['extension'];
}

function providerName(value: unknown, place: Place): string {
  return textOf(fieldsOf(value, place), 'name', place) ?? 'unknown';
}

function pathOf(fields: Fields, key: string, place: Place, folder: string): string | undefined {
  const path = textOf(fields, key, place);
  return path === undefined || isAbsolute(path) ? path : join(folder, path);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function some<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  const entry: Partial<Record<Key, Value>> = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}
