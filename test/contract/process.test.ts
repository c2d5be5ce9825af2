import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../scripts/build/bundle.ts';
import { causes } from '../../src/causes/index.ts';

const sick = JSON.stringify(causes.find(({ id }) => id === 'image/not-found')?.examples().hits[0]?.snapshot);
let folder = '';
let program = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
  program = join(folder, 'program.cjs');
  await bundle(undefined, program);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle as a process of its own; `onOutput` sees all of stdout so far. */
function started(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  onOutput: (child: ReturnType<typeof spawn>, stdout: string) => void = () => undefined,
  stdin = '',
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], { env: { PATH: process.env['PATH'], ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    onOutput(child, stdout);
  });
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

describe('the program', () => {
  it("gives the demo's answer without a terminal, with a HOME that cannot be written", async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    chmodSync(home, 0o500);
    const ran = await started(['demo'], { HOME: home, XDG_STATE_HOME: join(home, 'state') });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^\d+ Pods .*failing/);
  });

  it('writes no colour into a pipe, and colour when told to', async () => {
    const escape = String.fromCodePoint(0x1b);
    expect((await started(['demo'])).stdout).not.toContain(escape);
    expect((await started(['demo', '--color=always'])).stdout).toContain(`${escape}[31m`);
    expect((await started(['demo', '--color=always', '--plain'])).stdout).not.toContain(escape);
  });

  it('writes a long answer whole into a pipe', async () => {
    const { stdout } = await started(['demo', '-o', 'json']);
    expect(stdout.length).toBeGreaterThan(20_000);
    expect(stdout.endsWith(']\n}\n')).toBe(true);
  });

  it('fails, and says why, when an answer cannot be written whole', () => {
    const unwritable = openSync(program, 'r');
    try {
      const ran = spawnSync(process.execPath, [program, 'demo', '-o', 'json'], {
        stdio: ['ignore', unwritable, 'pipe'],
      });
      expect(ran.status).toBe(1);
      expect(ran.stderr.toString()).toMatch(/^error: the answer could not be written to stdout: EBADF.*\n$/);
    } finally {
      closeSync(unwritable);
    }
  });

  it('ends quietly when its reader has had enough', async () => {
    const ran = await started(['explain', '-o', 'json'], {}, (child) => child.stdout?.destroy());
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends with 130 on Ctrl-C', async () => {
    const file = join(folder, 'sick.json');
    expect((await started(['snapshot', '-f', '-', '--to', file], {}, () => undefined, sick)).code).toBe(0);
    const ran = await started(['watch', '-f', file], {}, (child) => child.kill('SIGINT'));
    expect(ran.code).toBe(130);
    expect(ran.stdout).toMatch(/^2026-03-01T03:00:00Z failing shop deploy\/web /);
  });
});
