import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../test/support/temporary-folder.ts';
import type { ConnectionFlags } from '../../model/connection.ts';
import { loadConnection } from './load.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const base = {
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': 'a',
  contexts: [{ name: 'a', context: { cluster: 'c', user: 'u' } }],
  clusters: [{ name: 'c', cluster: { server: 'https://s' } }],
  users: [{ name: 'u', user: {} }],
};

/** The one line that the user gets for a kubeconfig; `FOLDER` is where it lies. */
async function refusal(content: object | string, flags: ConnectionFlags = {}): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const failure: unknown = await loadConnection({ kubeconfig: folder.write('config', text), ...flags }, {}).catch(
    (error: unknown) => error,
  );
  return String(failure).replaceAll(folder.path, 'FOLDER');
}

function user(fields: object): object {
  return { ...base, users: [{ name: 'u', user: fields }] };
}

function cluster(fields: object): object {
  return { ...base, clusters: [{ name: 'c', cluster: fields }] };
}

describe('a kubeconfig that cannot be used is told in one line', () => {
  it('when it is no YAML, or no kubeconfig', async () => {
    expect(await refusal('a: [1\n')).toMatch(/^UserError: kubeconfig FOLDER\/config is not valid YAML: .+$/);
    expect(await refusal('just words')).toBe(
      'UserError: kubeconfig: FOLDER/config must be a mapping, it is other text; correct the file',
    );
    expect(await refusal({ kind: 'Pod' })).toContain('has kind Pod, not Config');
    expect(await refusal('a: 1\n---\nb: 2\n')).toContain('is not valid YAML');
    const bomb = `a: &a [x]\nb: [${Array.from({ length: 2000 }, () => '*a').join(', ')}]`;
    expect(await refusal(bomb)).toContain('is not valid YAML');
    await expect(loadConnection({ kubeconfig: folder.path }, {})).rejects.toThrow(/is a folder; name a file/);
  });

  it('when a field has the wrong type, without repeating its value', async () => {
    expect(await refusal(user({ token: 123 }))).toBe(
      'UserError: kubeconfig: users[0].user.token in FOLDER/config must be a string, it is a number; correct the file',
    );
    expect(await refusal({ ...base, clusters: {} })).toContain(
      'clusters in FOLDER/config must be a list, it is a mapping',
    );
    expect(await refusal(cluster({ server: 'https://s', 'insecure-skip-tls-verify': 'maybe' }))).toContain(
      'true or false',
    );
    expect(await refusal(cluster({ server: 'https://s', 'certificate-authority-data': '§' }))).toContain(
      'must be base64',
    );
    const notPem = Buffer.from('nothing').toString('base64');
    expect(await refusal(cluster({ server: 'https://s', 'certificate-authority-data': notPem }))).toContain(
      'not in PEM form',
    );
  });

  it('when a name leads nowhere', async () => {
    expect(await refusal(base, { context: 'b' })).toBe(
      'UserError: context "b" is not in FOLDER/config; it has a: choose one with --context',
    );
    expect(await refusal({ ...base, 'current-context': 'gone' })).toContain('the current context "gone" is not in');
    expect(await refusal(base, { cluster: 'x' })).toContain('cluster "x" is not in FOLDER/config; it has c');
    expect(await refusal(base, { user: 'x' })).toContain('user "x" is not in FOLDER/config; it has u');
    expect(await refusal({ ...base, 'current-context': '' })).toContain(
      'sets no current context; choose one with --context (it has a)',
    );
    expect(await refusal({ ...base, clusters: [...base.clusters, ...base.clusters] })).toContain(
      'has two clusters named "c"',
    );
    const proto = JSON.stringify(base).replace('"name":"c"', '"__proto__":{"name":"c"}');
    expect(await refusal(proto)).toContain('cluster "c" is not in');
  });

  it('when the server is no address', async () => {
    expect(await refusal(cluster({}))).toContain('cluster "c" in FOLDER/config has no server');
    expect(await refusal(cluster({ server: 'https://' }))).toContain(
      'is not an address; it looks like https://HOST:PORT',
    );
    expect(await refusal(cluster({ server: 'ftp://s' }))).toContain('must start with https:// or http://');
    expect(await refusal(cluster({ server: 'https://s', 'proxy-url': 'gopher://x' }))).toContain(
      'proxy-url must be an address',
    );
  });

  it('when credentials are half, missing or of a kind that is gone', async () => {
    const files = { 'client-certificate': 'no.crt', 'client-key': 'no.key' };
    expect(await refusal(user({ 'client-certificate': 'no.crt' }))).toContain(
      'has a client certificate but no client key',
    );
    expect(await refusal(user(files))).toContain('client certificate FOLDER/no.crt does not exist; correct the path');
    expect(await refusal(user({ 'auth-provider': { name: 'gcp' } }))).toContain('install gke-gcloud-auth-plugin');
    const exec = { command: 'x', apiVersion: 'client.authentication.k8s.io/v1alpha1' };
    expect(await refusal(user({ exec }))).toContain('users[0].user.exec.apiVersion in FOLDER/config "client.auth');
    const v1 = { command: 'x', apiVersion: 'client.authentication.k8s.io/v1' };
    expect(await refusal(user({ exec: v1 }))).toContain(
      'interactiveMode in FOLDER/config must be one of Never, IfAvailable',
    );
  });

  it('when a flag is malformed, with the exit code of bad usage', async () => {
    const kubeconfig = folder.write('config', JSON.stringify(base));
    for (const flags of [{ requestTimeout: 'soon' }, { as: 'j', asUserExtra: ['x'] }, { asUid: '7' }]) {
      await expect(loadConnection({ kubeconfig, ...flags }, {})).rejects.toMatchObject({
        name: 'UserError',
        exitCode: 2,
      });
    }
  });

  it('but a broken plugin of another user does no harm', async () => {
    const users = [...base.users, { name: 'other', user: { exec: { apiVersion: 'v0' } } }];
    const kubeconfig = folder.write('config', JSON.stringify({ ...base, users }));
    expect(await loadConnection({ kubeconfig }, {})).toMatchObject({ user: 'u', credentials: {} });
  });
});
