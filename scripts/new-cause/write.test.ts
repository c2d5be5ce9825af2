import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCause } from './write.ts';

const causes = join(import.meta.dirname, '..', '..', 'src', 'causes');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'causes-'));
  mkdirSync(join(folder, 'image'));
  for (const file of ['index.ts', join('image', 'index.ts')]) cpSync(join(causes, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');

describe('a new cause', () => {
  it('gets its file and its line in the index of its family, in order', async () => {
    await writeCause(folder, 'image/made-up-now', 'pull-failed');
    expect(read('image', 'made-up-now.ts')).toContain(
      "export const madeUpNow = defineCause({\n  id: 'image/made-up-now',\n  on: 'pull-failed',",
    );
    const files = [...read('image', 'index.ts').matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, file = '']) => file);
    expect(files).toContain('made-up-now');
    expect(files).toEqual(files.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(read('image', 'index.ts').match(/madeUpNow/g)).toHaveLength(2);
  });

  it('leaves the index of all families as it is, when the family is known', async () => {
    const before = read('index.ts');
    await writeCause(folder, 'image/made-up-now', 'pull-failed');
    expect(read('index.ts')).toBe(before);
  });

  it('may begin a family', async () => {
    await writeCause(folder, 'gpu/lost-it', 'run-ended');
    expect(read('gpu', 'index.ts')).toContain('export const gpuCauses: readonly AnyCause[] = [lostIt];');
    expect(read('index.ts')).toContain("import { gpuCauses } from './gpu/index.ts';");
    expect(read('index.ts')).toContain('  ...gpuCauses,\n');
  });

  it.each(['image', 'Image/x', 'image/x/y', '../x/y', 'image/'])('is refused for "%s", which is no id', async (id) => {
    await expect(writeCause(folder, id, 'run-ended')).rejects.toThrow('is no id');
  });

  it('is refused where there is one', async () => {
    await writeCause(folder, 'image/made-up-now', 'pull-failed');
    await expect(writeCause(folder, 'image/made-up-now', 'pull-failed')).rejects.toThrow('is there already');
    expect(existsSync(join(folder, 'image', 'made-up-now.ts'))).toBe(true);
  });
});
