import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { causePages } from '../../scripts/docs/pages.ts';
import { staleFiles } from '../../scripts/docs/stale.ts';
import { causes } from '../../src/causes/index.ts';
import { describeCause } from '../../src/run/cause-description.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'src', 'causes');

describe('the registry of causes', () => {
  it('has unique ids', () => {
    const ids = causes.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('knows every cause that has a file', () => {
    const named = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: family }) => readdirSync(join(folder, family)).map((name) => join(folder, family, name)))
      .flatMap((path) => /^ {2}id: '([a-z0-9/-]+)',$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? []);
    const known = new Set<string>(causes.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('lists each family sorted by id', () => {
    const families = Map.groupBy(causes, ({ id }) => id.split('/')[0] ?? '');
    for (const [family, members] of families) {
      const ids = members.map(({ id }) => id);
      expect({ family, ids }).toEqual({ family, ids: ids.toSorted() });
    }
  });

  it('has the pages of the docs in step', async () => {
    const pages = join(root, 'docs', 'causes');
    const there = new Map(readdirSync(pages).map((name) => [name, readFileSync(join(pages, name), 'utf8')]));
    expect(staleFiles(await causePages(), there)).toEqual([]);
  });
});

describe.each(causes.map((cause) => ({ id: cause.id, cause })))('$id', ({ id, cause }) => {
  it('stands in the file that its id names', () => {
    expect(existsSync(join(folder, `${id}.ts`))).toBe(true);
  });

  it('is summed up in a sentence, or two short ones', () => {
    expect(cause.summary).toMatch(/^[^\n]{20,220}\.$/);
    expect(cause.summary.match(/[.!?](?= \p{Lu})/gu) ?? []).toHaveLength(cause.summary.includes('. ') ? 1 : 0);
  });

  it('has examples of what it is and of what it is not, each a fact', () => {
    const { hits, misses } = cause.examples();
    expect({ hits: hits.length > 0, misses: misses.length > 0 }).toEqual({ hits: true, misses: true });
    const says = [...hits, ...misses].map((example) => example.says);
    expect(new Set(says).size).toBe(says.length);
  });

  it('says what to do', async () => {
    const described = await describeCause(cause);
    expect(described.title).not.toMatch(/\n|undefined|NaN|\[object/);
    // What passes by itself needs nobody.
    expect(described.remedies.length > 0 || cause.heals === 'yes').toBe(true);
    const broken = described.remedies.filter(({ text, command }) => text === '' || /undefined|\n/.test(command ?? ''));
    expect(broken).toEqual([]);
  });

  it('refines a cause that exists, if any', () => {
    expect(cause.parent === undefined || causes.some((other) => other.id === cause.parent)).toBe(true);
  });
});
