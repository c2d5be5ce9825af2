import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { delimiter, join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../../../test/support/temporary-folder.ts';
import type { ConnectionFlags } from '../../model/connection.ts';
import { knownContexts, loadConnection } from './load.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const pem = '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n';

/** One context `a` with a cluster and a user of the given fields, written as YAML flow mappings. */
function config(cluster: string, user = '{}', rest = ''): string {
  return `apiVersion: v1
kind: Config
current-context: a
contexts:
- name: a
  context: { cluster: c, user: u, namespace: shop }
clusters:
- name: c
  cluster: ${cluster}
users:
- name: u
  user: ${user}
${rest}`;
}

async function load(text: string, flags: ConnectionFlags = {}, env: Record<string, string> = {}) {
  return loadConnection({ kubeconfig: folder.write('config', text), ...flags }, env);
}

/** The message of the UserError. */
async function refusal(text: string, flags: ConnectionFlags = {}): Promise<string> {
  const failure: unknown = await load(text, flags).catch((error: unknown) => error);
  return String(failure).replaceAll(folder.path, 'FOLDER');
}

describe('loadConnection', () => {
  it('reads the current context', async () => {
    expect(await load(config('{server: "https://api.test:6443/"}', '{token: t}'))).toEqual({
      context: 'a',
      user: 'u',
      namespace: 'shop',
      server: 'https://api.test:6443',
      insecureSkipTlsVerify: false,
      credentials: { token: 't' },
      impersonation: { groups: [], extra: [] },
      disableCompression: false,
      origin: join(folder.path, 'config'),
    });
  });

  it('reads JSON, YAML merge keys, and the words that are booleans in YAML 1.1', async () => {
    const json = JSON.stringify({ clusters: [{ name: 'c', cluster: { server: 'https://s' } }] });
    expect((await load(json, { cluster: 'c' })).server).toBe('https://s');
    const merged = config('{<<: &base {server: "https://s"}, insecure-skip-tls-verify: yes}');
    expect(await load(merged)).toMatchObject({ server: 'https://s', insecureSkipTlsVerify: true });
  });

  it('finds certificates and token files from the folder of the file', async () => {
    for (const name of ['pki/ca.crt', 'jane.crt', 'jane.key']) folder.write(name, pem);
    const { certificateAuthority, credentials } = await load(
      config(
        '{server: "https://s", certificate-authority: pki/ca.crt}',
        '{client-certificate: jane.crt, client-key: ./jane.key, tokenFile: run/token}',
      ),
    );
    expect(certificateAuthority).toEqual({ file: join(folder.path, 'pki/ca.crt') });
    expect(credentials).toEqual({
      certificate: { file: join(folder.path, 'jane.crt') },
      key: { file: join(folder.path, 'jane.key') },
      tokenFile: join(folder.path, 'run/token'),
    });
  });

  it('prefers data to files, and reads a plugin whole', async () => {
    const data = Buffer.from(pem).toString('base64');
    const connection = await load(
      config(
        `{server: "https://s", certificate-authority-data: ${data}, certificate-authority: none, tls-server-name: n,
          extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: x}}]}`,
        `{username: jane, password: p, exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ./bin/plugin,
          args: [get], env: [{name: A, value: b}], installHint: install it, provideClusterInfo: true}}`,
      ),
    );
    expect(connection).toMatchObject({ certificateAuthority: { data: pem }, tlsServerName: 'n' });
    expect(connection.credentials).toEqual({
      basic: { username: 'jane', password: 'p' },
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1beta1',
        command: join(folder.path, 'bin/plugin'),
        args: ['get'],
        env: [{ name: 'A', value: 'b' }],
        installHint: 'install it',
        interactiveMode: 'IfAvailable',
        provideClusterInfo: true,
        clusterConfig: { audience: 'x' },
      },
    });
  });

  it('keeps who is impersonated, from the file and from the flags', async () => {
    const user = '{token: t, as: jane, as-uid: "7", as-groups: [dev, ops], as-user-extra: {scopes: [x, y]}}';
    expect((await load(config('{server: "https://s"}', user))).impersonation).toEqual({
      user: 'jane',
      uid: '7',
      groups: ['dev', 'ops'],
      extra: [
        { key: 'scopes', value: 'x' },
        { key: 'scopes', value: 'y' },
      ],
    });
    const flags = { as: 'joe', asGroup: ['qa'], asUserExtra: ['reason=a=b'] };
    expect((await load(config('{server: "https://s"}'), flags)).impersonation).toEqual({
      user: 'joe',
      groups: ['qa'],
      extra: [{ key: 'reason', value: 'a=b' }],
    });
    expect(await refusal(config('{server: "https://s"}'), { asGroup: ['qa'] })).toContain('but no user; add --as USER');
  });

  it('lets flags win, each clearing what it replaces', async () => {
    const data = Buffer.from(pem).toString('base64');
    const text = config(
      `{server: "https://s", certificate-authority-data: ${data}, tls-server-name: n}`,
      '{tokenFile: gone, username: u, password: p}',
    );
    const flags = { server: 'https://other/', token: 'flag', insecureSkipTlsVerify: true, namespace: 'ns' };
    const connection = await load(text, { ...flags, requestTimeout: '1m30s', disableCompression: true });
    expect(connection).toMatchObject({
      server: 'https://other',
      namespace: 'ns',
      credentials: { token: 'flag' },
      insecureSkipTlsVerify: true,
      requestTimeout: 90_000,
      disableCompression: true,
    });
    expect(connection.certificateAuthority).toBeUndefined();
    expect(connection.tlsServerName).toBeUndefined();
    const ca = folder.write('ca.crt', pem);
    const insecure = config('{server: "https://s", insecure-skip-tls-verify: true}');
    expect(await load(insecure, { certificateAuthority: ca })).toMatchObject({
      certificateAuthority: { file: ca },
      insecureSkipTlsVerify: false,
    });
  });

  it('sends nothing secret over plain http', async () => {
    const text = config('{server: "127.0.0.1:8001"}', '{token: t}');
    expect(await load(text, { as: 'jane' })).toMatchObject({
      server: 'http://127.0.0.1:8001',
      credentials: {},
      impersonation: { user: 'jane' },
    });
  });

  it('takes a server from the flags alone', async () => {
    const env = { HOME: folder.path };
    expect(await loadConnection({ server: 'https://[::1]:6443', token: 't' }, env)).toMatchObject({
      context: '',
      namespace: 'default',
      server: 'https://[::1]:6443',
      origin: 'flags',
    });
  });
});

describe('a list of kubeconfigs', () => {
  it('gives each name to the first file that has it, and skips files that are missing', async () => {
    const first = folder.write(
      '1/config',
      config('{server: "https://one"}', '{token: one}').replace('current-context: a\n', ''),
    );
    const second = folder.write(
      '2/config',
      `current-context: b
contexts: [{name: a, context: {cluster: c2}}, {name: b, context: {cluster: c, user: u2}}]
clusters: [{name: c, cluster: {server: "https://two", tls-server-name: two}}]
users: [{name: u2, user: {client-certificate: j.crt, client-key: j.key}}]`,
    );
    folder.write('2/j.crt', pem);
    folder.write('2/j.key', pem);
    const env = { KUBECONFIG: ['', first, join(folder.path, 'gone'), second, first].join(delimiter) };
    const connection = await loadConnection({}, env);
    expect(connection).toMatchObject({ context: 'b', server: 'https://one', origin: `${first}, ${second}` });
    expect(connection.credentials.certificate).toEqual({ file: join(folder.path, '2/j.crt') });
    expect(connection.tlsServerName).toBeUndefined();
    expect(await loadConnection({ context: 'a' }, env)).toMatchObject({
      namespace: 'shop',
      credentials: { token: 'one' },
    });
    expect((await knownContexts({}, env)).map(({ name, current, namespace }) => [name, current, namespace])).toEqual([
      ['a', false, 'shop'],
      ['b', true, ''],
    ]);
    expect(await knownContexts({ kubeconfig: folder.write('broken', '[') }, env)).toEqual([]);
  });

  it('is not looked at with --kubeconfig, which must exist', async () => {
    const env = { KUBECONFIG: folder.write('other', config('{server: "https://other"}')) };
    const mine = folder.write('mine', config('{server: "https://mine"}'));
    expect((await loadConnection({ kubeconfig: mine }, env)).server).toBe('https://mine');
    await expect(loadConnection({ kubeconfig: join(folder.path, 'gone') }, env)).rejects.toThrow(/does not exist/);
  });

  it('is ~/.kube/config when KUBECONFIG is not set', async () => {
    folder.write('.kube/config', config('{server: "https://home"}'));
    expect((await loadConnection({}, { HOME: folder.path })).server).toBe('https://home');
  });

  it('may be empty or missing, and then nothing is configured', async () => {
    const file = folder.write('empty', '');
    for (const env of [{ KUBECONFIG: file }, { KUBECONFIG: join(folder.path, 'gone') }, { HOME: folder.path }]) {
      await expect(loadConnection({}, env)).rejects.toThrow(
        /^no cluster is configured: .* set KUBECONFIG or --kubeconfig/,
      );
    }
  });
});
