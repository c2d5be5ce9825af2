import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { connectionTo } from '../../../test/support/connection.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../test/support/temporary-folder.ts';
import type { Connection, ExecPlugin } from '../../model/connection.ts';
import { TransportError } from '../errors.ts';
import { execCredentials, type PluginSetting } from './exec-credentials.ts';

const v1 = 'client.authentication.k8s.io/v1';
let folder: TemporaryFolder;
let now: number;

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(() => folder.remove());

/** A plugin that counts its runs and gives the number as the token; `expires` is put into each answer. */
function countingPlugin(expires?: string): string {
  const expiry = expires === undefined ? '' : `,"expirationTimestamp":"${expires}"`;
  return folder.script(
    'count',
    `echo run >> ${folder.path}/runs
n=$(wc -l < ${folder.path}/runs | tr -d ' ')
printf '%s' "$KUBERNETES_EXEC_INFO" > ${folder.path}/info
printf '{"kind":"ExecCredential","apiVersion":"${v1}","status":{"token":"token-%s"${expiry}}}' "$n"`,
  );
}

function runs(): number {
  const file = join(folder.path, 'runs');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
}

function plugin(command: string, more: Partial<ExecPlugin> = {}): ExecPlugin {
  const base = { apiVersion: v1, command, args: [], env: [], provideClusterInfo: false };
  return { ...base, interactiveMode: 'Never', ...more };
}

function source(exec: ExecPlugin, setting: Partial<PluginSetting> = {}, connection: Partial<Connection> = {}) {
  return execCredentials(connectionTo('https://example.test:6443', connection), exec, {
    clock: { now: () => now },
    env: { PATH: process.env['PATH'] },
    terminal: () => 'taken',
    limit: 10_000,
    ...setting,
  });
}

/** The rejection of one run of a script. */
async function failureOf(script: string, setting: Partial<PluginSetting> = {}): Promise<unknown> {
  return source(plugin(folder.script('broken', script)), setting)
    .current()
    .catch((error: unknown) => error);
}

/** The state of a process once it has ended: nothing, or Z while nobody has collected it. */
async function endOf(pid: string): Promise<string> {
  for (;;) {
    const state = spawnSync('ps', ['-o', 'stat=', '-p', pid]).stdout.toString().trim();
    if (!state.startsWith('S') && !state.startsWith('R')) return state.slice(0, 1);
    await setImmediate();
  }
}

describe('execCredentials', () => {
  it('runs the plugin once for many who need it at the same time, and keeps the answer', async () => {
    const credentials = source(plugin(countingPlugin()));
    const all = await Promise.all(Array.from({ length: 50 }, () => credentials.current()));
    expect(new Set(all.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer token-1']));
    expect((await credentials.current()).authorization).toBe('Bearer token-1');
    expect(runs()).toBe(1);
  });

  it('runs it again shortly before the credentials expire', async () => {
    const credentials = source(plugin(countingPlugin('2026-01-01T01:00:00Z')));
    await credentials.current();
    now += 3_589_000;
    expect((await credentials.current()).authorization).toBe('Bearer token-1');
    now += 2_000;
    expect((await credentials.current()).authorization).toBe('Bearer token-2');
  });

  it('runs it once for all whose credentials were refused, and not again when the new ones are refused too', async () => {
    const credentials = source(plugin(countingPlugin()));
    const refused = await credentials.current();
    const renewed = await Promise.all(Array.from({ length: 50 }, () => credentials.renew(refused)));
    expect(new Set(renewed.map((each) => each?.authorization))).toEqual(new Set(['Bearer token-2']));
    const late = await credentials.renew(refused);
    expect(late?.authorization).toBe('Bearer token-2');
    expect(late && (await credentials.renew(late))).toBeUndefined();
    expect(runs()).toBe(2);
  });

  it('tells the plugin version, interactivity and, when it wants it, the cluster', async () => {
    await source(
      plugin(countingPlugin(), { provideClusterInfo: true, clusterConfig: { audience: 'a' } }),
      {},
      { tlsServerName: 'api.example.test', certificateAuthority: { data: '-----BEGIN CERTIFICATE-----\n' } },
    ).current();
    expect(JSON.parse(readFileSync(join(folder.path, 'info'), 'utf8'))).toEqual({
      kind: 'ExecCredential',
      apiVersion: v1,
      spec: {
        interactive: false,
        cluster: {
          server: 'https://example.test:6443',
          'tls-server-name': 'api.example.test',
          'certificate-authority-data': Buffer.from('-----BEGIN CERTIFICATE-----\n').toString('base64'),
          config: { audience: 'a' },
        },
      },
    });
  });

  it('gives it arguments and variables, and takes a certificate with its key', async () => {
    const script = folder.script(
      'certificate',
      `printf '{"kind":"ExecCredential","apiVersion":"%s","status":{"clientCertificateData":"%s","clientKeyData":"%s"}}' "$1" "$CERT" "$KEY"`,
    );
    const env = [
      { name: 'CERT', value: 'certificate' },
      { name: 'KEY', value: 'key' },
    ];
    const apiVersion = 'client.authentication.k8s.io/v1beta1';
    const credentials = source(plugin(script, { apiVersion, args: [apiVersion], env }));
    expect(await credentials.current()).toEqual({ certificate: 'certificate', key: 'key' });
  });

  it('names the plugin that is not installed, with the hint of the kubeconfig', async () => {
    const missing = plugin('no-such-plugin-anywhere', { installHint: 'Install it\n  from example.test' });
    const failure: unknown = await source(missing)
      .current()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransportError);
    expect(failure).toMatchObject({ fault: 'exec-plugin', advice: 'Install it from example.test' });
    expect(String(failure)).toBe(
      'TransportError: credential plugin no-such-plugin-anywhere: it is not installed, or not in PATH',
    );
  });

  it('tells an exit code with the last words, without escape sequences', async () => {
    expect(await failureOf(`printf 'first\\n\\033[31mlogin expired\\033[0m\\n' >&2; exit 3`)).toMatchObject({
      message: expect.stringMatching(/: it ended with exit code 3: login expired$/),
    });
  });

  it('tells an answer that is no credential, and never repeats it', async () => {
    const answers = ['', 'not json SECRET', '{"kind":"Secret"}', '{"kind":"ExecCredential","apiVersion":"SECRET/v9"}'];
    const only = `{"kind":"ExecCredential","apiVersion":"${v1}","status":{"clientCertificateData":"SECRET"}}`;
    const messages = [];
    for (const answer of [...answers.slice(0, 3), only]) {
      const failure = await failureOf(`printf '%s' '${answer}'`);
      messages.push(failure instanceof Error ? failure.message.replace(/^.*?: /, '') : failure);
    }
    expect(messages).toEqual([
      'it printed nothing',
      'its output is not JSON',
      'its output is no ExecCredential',
      'it gave a client certificate without key, or a key without certificate',
    ]);
    expect(await failureOf(`printf '%s' '${answers[3]}'`)).toMatchObject({
      message: expect.stringContaining(`the kubeconfig asks for ${v1}`),
    });
  });

  it('ends a plugin that hangs, with its children, and one that prints without end', async () => {
    const hung = failureOf(`sleep 300 & echo $! > ${folder.path}/child; wait`, { limit: 200 });
    expect(await hung).toMatchObject({ message: expect.stringMatching(/no answer within 0.2 s$/) });
    const child = readFileSync(join(folder.path, 'child'), 'utf8').trim();
    await expect(endOf(child)).resolves.toMatch(/^Z?$/);
    expect(await failureOf('yes')).toMatchObject({ message: expect.stringMatching(/more than 1 MiB$/) });
  });

  it('does not wait for a child that keeps the output open', async () => {
    const answer = `{"kind":"ExecCredential","apiVersion":"${v1}","status":{"token":"t"}}`;
    const script = folder.script('forks', `printf '%s' '${answer}'; sleep 5 &`);
    expect(await source(plugin(script)).current()).toEqual({ authorization: 'Bearer t' });
  });

  it('lets one that waits go when it aborts, while the others get their answer', async () => {
    const credentials = source(plugin(countingPlugin()));
    const abort = new AbortController();
    const impatient = credentials.current(abort.signal);
    const patient = credentials.current();
    abort.abort(new Error('quit'));
    await expect(impatient).rejects.toThrow('quit');
    expect((await patient).authorization).toBe('Bearer token-1');
  });

  it('refuses a plugin that must ask while a screen is on the terminal, and ends one that runs at the close', async () => {
    await expect(source(plugin(countingPlugin(), { interactiveMode: 'Always' })).current()).rejects.toMatchObject({
      fault: 'exec-plugin',
      advice: expect.stringContaining('another terminal'),
    });
    const credentials = source(plugin(folder.script('slow', 'sleep 300')));
    const waiting = credentials.current();
    credentials.close();
    await expect(waiting).rejects.toThrow('closed');
  });
});
