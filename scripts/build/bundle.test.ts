import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { bundle, type Bundled } from './bundle.ts';
import { evaluatedBy } from './fixtures/evaluated.ts';
import { makeWarmHome } from './warm-home.ts';

/** Texts of the heavy packages that survive minifying, from code that runs when the package is loaded. */
const markers = { react: 'react.transitional.element', 'yoga-layout': 'AGFzbQEAAAABugM3' };

/** What `version` has no use for. */
const unneeded = {
  ...markers,
  'js-yaml': 'tag:yaml.org,2002:str',
  ws: '258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
  '@kubernetes/client-node': 'V1ValidatingAdmissionPolicyBindingSpec',
};

let folder = '';
let file = '';
let bundled: Bundled;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  file = join(folder, 'program.cjs');
  bundled = await bundle(join(import.meta.dirname, 'fixtures', 'lazy-entry.ts'), file);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a bundle', () => {
  it('holds the heavy modules but runs none of them for a command that needs none', () => {
    const evaluated = evaluatedBy(file, ['light']);
    expect(Object.values(markers).map(evaluated)).toEqual([false, false]);
  });

  it('runs them for the command that imports them', () => {
    const evaluated = evaluatedBy(file, ['screen']);
    expect(Object.values(markers).map(evaluated)).toEqual([true, true]);
  });

  it('draws an Ink frame in a terminal', async () => {
    const { output, exitCode } = await inTerminal(['screen']);
    expect(exitCode).toBe(0);
    expect(output).toContain('┌──────────────────┐');
    expect(output).toContain('deploy/cart');
  });

  it('does not look at DEV, which a user may have set for something else', async () => {
    const { output, exitCode } = await inTerminal(['screen'], { DEV: 'true' });
    expect(exitCode).toBe(0);
    expect(output).not.toContain('DevTools');
  });

  it('has one copy of the modules that measure text', () => {
    const copies = bundled.inputs.filter((path) => path.endsWith('/string-width/index.js'));
    expect(copies).toEqual(['node_modules/string-width/index.js']);
  });
});

describe('the program', () => {
  it('draws its first frame before it loads what sends', async () => {
    const program = join(folder, 'pod-doctor-screen.cjs');
    await bundle(undefined, program);
    const home = makeWarmHome('https://127.0.0.1:9');
    try {
      const loaded = await loadedAtFirstFrame(program, home.folder);
      expect(loaded).toContain('NativeModule tty');
      const heavy = ['http', 'https', 'tls', 'crypto', 'zlib', 'child_process', 'assert'];
      expect(heavy.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
    } finally {
      home.remove();
    }
  }, 30_000);

  it('loads no heavy package for `version`', async () => {
    const program = join(folder, 'pod-doctor.cjs');
    const { inputs } = await bundle(undefined, program);
    const evaluated = evaluatedBy(program, ['version']);
    const packages = Object.entries(unneeded).filter(([name]) =>
      inputs.some((path) => path.includes(`node_modules/${name}/`)),
    );
    expect(packages.filter(([, marker]) => evaluated(marker)).map(([name]) => name)).toEqual([]);
  }, 30_000);
});

/** Names of Node's modules that are loaded when the live screen is drawn first; it is left then. */
function loadedAtFirstFrame(program: string, home: string): Promise<readonly unknown[]> {
  const hook = join(import.meta.dirname, 'fixtures', 'modules-at-first-frame.cjs');
  const list = join(folder, 'loaded.json');
  const terminal = spawn(process.execPath, ['--require', hook, program], {
    cols: 80,
    rows: 24,
    env: { PATH: process.env['PATH'], HOME: home, TERM: 'xterm-256color', LOADED: list },
  });
  terminal.onData((data) => {
    if (data.includes('Connecting')) terminal.write('\u0003');
  });
  return new Promise((resolve) =>
    terminal.onExit(() => {
      const loaded: unknown = JSON.parse(readFileSync(list, 'utf8'));
      resolve(Array.isArray(loaded) ? loaded : []);
    }),
  );
}

function inTerminal(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ output: string; exitCode: number }> {
  const terminal = spawn(process.execPath, [file, ...args], {
    cols: 80,
    rows: 24,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...env },
  });
  let output = '';
  terminal.onData((data) => (output += data));
  return new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve({ output, exitCode })));
}
