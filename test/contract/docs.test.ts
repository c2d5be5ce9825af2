import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../../src/cli/commands/index.ts';
import { allFlags, parseCommandLine } from '../../src/cli/parse.ts';
import { wantedRights } from '../../src/run/access-rights.ts';
import { exitCodes } from '../../src/run/exit-code.ts';
import { keymap } from '../../src/ui/keymap.ts';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const readme = read('README.md');
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('links to pages that exist', () => {
    const links = all(text, /\]\((?!https?:)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('names files that exist', () => {
    const whole = all(text, /`((?:src|test|scripts|docs|cmd)\/[\w./-]+)`/g);
    const belowSrc = all(text, /`((?!src|test|scripts|docs|cmd)[a-z]+\/[\w./-]+\.tsx?)`/g);
    const paths = [...whole, ...belowSrc.map((path) => `src/${path}`)];
    const invented = /NAME|exit-78/;
    expect(paths.filter((path) => !invented.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const scripts = all(text, /npm (?:run (?:-s )?)([a-z][\w:-]*)/g);
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('gives command lines that are understood', () => {
    const lines = all(text, /^ *(?:kubectl pod-doctor|npm start --) (.*)$/gm);
    const refused = lines.filter((line) => !isUnderstood(line));
    expect(refused).toEqual([]);
  });
});

describe('README.md', () => {
  it('names every command, exit code and key', () => {
    const missing = [
      ...commands.map(({ name }) => `kubectl pod-doctor ${name}`),
      ...Object.values(exitCodes).map((code) => `| ${code} |`),
      ...keymap.map(({ shown }) => `\`${shown}\``),
    ].filter((words) => !readme.includes(words));
    expect(missing).toEqual([]);
  });

  it('names flags that exist, besides those of other programs in the pictures and in their own lines', () => {
    const known = new Set(allFlags.map(({ name }) => name));
    const ours = readme
      .replace(/^```(\w*)\n[\s\S]*?^```$/gm, (fenced, language) => (language === '' ? '' : fenced))
      .replace(/^.*(?:krew install|npm run release).*$/gm, '');
    expect(all(ours, /(?<![\w-])--([a-z][\w-]+)/g).filter((flag) => !known.has(flag))).toEqual([]);
  });

  it('gives Roles that grant every right that is used', () => {
    const granted = new Set(all(readme, /^```yaml\n([\s\S]*?)^```$/gm).flatMap(rightsIn));
    const used = wantedRights.map(({ verb, group, resource }) => `${verb} ${group}/${resource}`);
    expect(used.filter((right) => !granted.has(right))).toEqual([]);
  });
});

/** `verb group/resource` of every rule, as our own page writes them: lists in brackets, one a line. */
function rightsIn(yaml: string): readonly string[] {
  return yaml.split('- apiGroups:').flatMap((rule) => {
    const [group = '', resources = '', verbs = ''] = all(rule, /\[([^\]]*)\]/g);
    const each = (list: string): readonly string[] => list.split(',').map((word) => word.trim().replace(/^""$/, ''));
    return each(verbs).flatMap((verb) =>
      each(resources).map((resource) => `${verb} ${each(group)[0] ?? ''}/${resource}`),
    );
  });
}

/** A line without its comment, and up to the first pipe, redirection or further command. */
function isUnderstood(line: string): boolean {
  const own = line.replace(/\s+#.*$/, '').replace(/\s(?:\||>|<|&&)\s.*$/, '');
  try {
    parseCommandLine(own.trim().split(/\s+/));
    return true;
  } catch {
    return false;
  }
}
