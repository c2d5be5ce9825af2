import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/run-command.ts';

let folder = '';
let server: Server;
let address = '';

/** Answers every request with the status that its path begins with: `/403/api/v1/…`. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  server = createServer((request, response) => {
    const code = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1] ?? 500);
    const reason = code === 403 ? 'Forbidden' : code === 401 ? 'Unauthorized' : 'InternalError';
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        message: `${reason}: not for you`,
        reason,
        code,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** A kubeconfig with one context, `here`, that leads to this server. */
function kubeconfig(url: string, text?: string): string {
  const path = join(folder, `config-${url.replace(/\W/g, '-')}`);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    contexts: [{ name: 'here', context: { cluster: 'c', user: 'u', namespace: 'shop' } }],
    clusters: [{ name: 'c', cluster: { server: url } }],
    users: [{ name: 'u', user: { token: 't' } }],
  };
  writeFileSync(path, text ?? JSON.stringify(config));
  return path;
}

describe('a cluster that cannot be read is one error line that says what to do', () => {
  it.each<readonly [string, () => readonly string[], RegExp]>([
    ['no server there', () => ['--kubeconfig', kubeconfig('http://127.0.0.1:1')], /127\.0\.0\.1:1/],
    ['wrong context', () => ['--kubeconfig', kubeconfig(address), '--context', 'ther'], /context.*ther.*here/],
    ['no kubeconfig', () => ['--kubeconfig', join(folder, 'nothing')], /nothing/],
    ['malformed kubeconfig', () => ['--kubeconfig', kubeconfig('x', 'contexts: [')], /config-x/],
    ['credentials refused', () => ['--kubeconfig', kubeconfig(`${address}/401`)], /401|log ?in/i],
    ['forbidden', () => ['--kubeconfig', kubeconfig(`${address}/403`)], /shop|forbidden/i],
  ])(
    '%s',
    async (_what, flags, says) => {
      const ran = await runCommand(['diagnose', '--deadline', '10s', ...flags()]);
      expect(ran.stderr).toMatch(says);
      expect(ran.stderr).toMatch(/^error: [^\n]*\n$/);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
    },
    15_000,
  );

  it('a server that only fails', async () => {
    const ran = await runCommand([
      'diagnose',
      '--exit-code',
      '--deadline',
      '2s',
      '--kubeconfig',
      kubeconfig(`${address}/500`),
    ]);
    expect(ran.code).not.toBe(0);
    expect(ran.stdout).not.toContain('healthy');
  }, 15_000);

  it('leaves no snapshot of Pods that were never listed', async () => {
    const ran = await runCommand(['snapshot', '--deadline', '1s', '--kubeconfig', kubeconfig(`${address}/500`)]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^error: [^\n]*nothing to save[^\n]*\n$/);
  }, 15_000);

  it('tells the settings without asking', async () => {
    const { stdout } = await runCommand(['config', '--kubeconfig', kubeconfig(address), '-n', 'a', '-n', 'b']);
    expect(stdout).toMatch(/^context +here\nserver +http:/);
    expect(stdout).toMatch(/^namespaces +a, b$/m);
    expect(stdout).not.toMatch(/\bt\b.*token/);
  });
});
