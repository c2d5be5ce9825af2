import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { makeExecutable } from './build/executable.ts';
import { makeLauncher } from './build/launcher.ts';
import { executableFile } from './build/paths.ts';

const { values } = parseArgs({
  options: {
    'bundle-only': { type: 'boolean', default: false },
    launcher: { type: 'boolean', default: process.platform !== 'linux' },
  },
});

await bundle();
if (!values['bundle-only']) {
  if (values.launcher) makeLauncher();
  else await makeExecutable();
  console.log(executableFile);
}
