import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { makeExecutable } from './build/executable.ts';
import { makeLauncher } from './build/launcher.ts';
import { dist, root } from './build/paths.ts';
import { makeArchive, sha256 } from './release/archive.ts';
import { krewManifest } from './release/manifest.ts';
import { thirdPartyNotices } from './release/notices.ts';
import { archiveName, platformName, platformOf, platforms } from './release/platforms.ts';

const here = platformOf(process.platform, process.arch);
const { values } = parseArgs({
  options: { platform: { type: 'string', default: here && platformName(here) }, launcher: { type: 'boolean' } },
});

if (here === undefined || values.platform !== platformName(here)) {
  console.error(
    `error: cannot make ${values.platform} here: the cache of compiled code is only good for the platform that made it; run this on that platform`,
  );
  process.exitCode = 1;
} else {
  const { inputs } = await bundle();
  // Injecting breaks the signature that macOS insists on, so there Node stays as its makers signed it.
  const form = (values.launcher ?? here.os === 'darwin') ? 'launcher' : 'executable';
  if (form === 'launcher') makeLauncher();
  else await makeExecutable();
  const archive = makeArchive(here, form, thirdPartyNotices(inputs));
  // All archives that lie in dist/ are published together; those of other platforms were brought there.
  const published = platforms
    .map((platform) => ({ platform, file: join(dist, archiveName(platform)) }))
    .filter(({ file }) => existsSync(file))
    .map(({ platform, file }) => ({ platform, sha256: sha256(file) }));
  writeFileSync(join(root, 'krew-manifest.yaml'), krewManifest(published));
  console.log(`${archive}  ${(statSync(archive).size / 1e6).toFixed(1)} MB`);
}
