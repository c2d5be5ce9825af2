import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFile, dist, executableFile, root } from '../build/paths.ts';
import { archiveName, type Platform } from './platforms.ts';
import { tar, type TarEntry } from './tar.ts';

/** Packs what was built for a platform with its licences. Same files, same bytes. Returns the archive's path. */
export function makeArchive(platform: Platform, form: 'executable' | 'launcher', notices: string): string {
  const program = form === 'executable' ? [] : [entry(join(dist, 'node'), 0o755), entry(bundleFile, 0o644)];
  const entries: readonly TarEntry[] = [
    entry(executableFile, 0o755),
    ...program,
    entry(join(root, 'LICENSE'), 0o644),
    entry(join(root, 'NOTICE'), 0o644),
    { kind: 'file', path: 'THIRD-PARTY-NOTICES', content: Buffer.from(notices), mode: 0o644 },
  ];
  const archive = join(dist, archiveName(platform));
  writeFileSync(archive, gzipSync(tar(entries), { level: 9 }));
  return archive;
}

/** The sum that krew compares: lowercase hex. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function entry(file: string, mode: number): TarEntry {
  return { kind: 'file', path: basename(file), content: readFileSync(file), mode };
}
