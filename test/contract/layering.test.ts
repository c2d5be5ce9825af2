import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { forbiddenFor, isLayer, layers } from '../../scripts/lint/layers.ts';

const root = join(import.meta.dirname, '..', '..');

/** A checkout of our linter's rules with only the files of one test in it. */
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'layering-'));
  for (const file of ['package.json', 'tsconfig.json', 'oxlint.config.ts']) cpSync(join(root, file), join(house, file));
  cpSync(join(root, 'scripts', 'lint'), join(house, 'scripts', 'lint'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the layers', () => {
  it('name every folder of src and no other', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !isLayer(name))).toEqual([]);
  });

  it.each(layers)('%s: the linter reports each import that the matrix forbids, and no other', (layer) => {
    const others = layers.filter((other) => other !== layer);
    for (const other of others) write(`src/${other}/planted.ts`, 'export const planted = 1;\n');
    const lines = others.map((other) => `export { planted as ${other} } from '../${other}/planted.ts';`);
    write(`src/${layer}/breach.ts`, `${lines.join('\n')}\n`);
    const forbidden = forbiddenFor(layer).concat(layer === 'ui' ? ['state', 'debug'] : []);
    expect(reported(`src/${layer}/breach.ts`)).toEqual(new Set(forbidden.map((other) => lineOf(lines, other))));
  });

  it('are held in nested folders too', () => {
    write(
      'src/causes/image/breach.ts',
      "import { planted } from '../../engine/planted.ts';\nexport const used = planted;\n",
    );
    expect(reported('src/causes/image/breach.ts')).toEqual(new Set([1]));
  });

  it('keep effects out of pure code, and types free', () => {
    const lines = [
      "import { readFileSync } from 'node:fs';",
      "import type { V1Pod } from '@kubernetes/client-node';",
      'export const now = (): number => Date.now();',
      "export const read = (pod: V1Pod): string => readFileSync(String(pod.kind), 'utf8');",
    ];
    write('src/engine/effects.ts', `${lines.join('\n')}\n`);
    expect(reported('src/engine/effects.ts')).toEqual(new Set([1, 3]));
  });

  it('have no cycles', () => {
    write('src/facts/one.ts', "import { two } from './two.ts';\nexport const one = (): number => two();\n");
    write('src/facts/two.ts', "import { one } from './one.ts';\nexport const two = (): number => one();\n");
    expect(reported('src/facts/one.ts')).toEqual(new Set([1]));
  });
});

function lineOf(lines: readonly string[], layer: string): number {
  return lines.findIndex((line) => line.includes(`/${layer}/`)) + 1;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** The lines of one file that the linter, run as in `npm run lint`, calls an error. */
function reported(path: string): ReadonlySet<number> {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const ran = spawnSync(process.execPath, [oxlint, '--format=unix', path], { cwd: house, encoding: 'utf8' });
  return new Set(Array.from(ran.stdout.matchAll(/^[^:\n]+:(\d+):\d+: /gm), ([, line]) => Number(line)));
}
