import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../build/paths.ts';

/**
 * The licences of all that is in an archive and not ours: Node itself, whose file covers what is built into it,
 * and the packages whose files went into the bundle.
 */
export function thirdPartyNotices(bundled: readonly string[]): string {
  const packages = [...new Set(bundled.flatMap(packageFolder))].toSorted();
  const node = section(
    `Node.js ${process.version}`,
    readFileSync(join(dirname(process.execPath), '..', 'LICENSE'), 'utf8'),
  );
  return [node, ...packages.map(describe)].join('\n');
}

/** The folder of the package that a file belongs to, from the checkout; nothing for our own files. */
function packageFolder(path: string): readonly string[] {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

function describe(folder: string): string {
  const path = join(root, folder);
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  );
  const file = readdirSync(path).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  const text = file === undefined ? `Licence: ${licence(manifest)}` : readFileSync(join(path, file), 'utf8');
  const notice = existsSync(join(path, 'NOTICE')) ? `\n${readFileSync(join(path, 'NOTICE'), 'utf8')}` : '';
  return section(`${manifest.name} ${manifest.version}`, text + notice);
}

function licence({ name, license }: { readonly name: string; readonly license?: string }): string {
  if (license === undefined) throw new Error(`${name} names no licence`);
  return license;
}

function section(title: string, text: string): string {
  return `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text.trim()}\n`;
}
