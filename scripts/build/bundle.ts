import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { applyPatches } from './patch.ts';
import { ink } from './patches/ink.ts';
import { stringWidth } from './patches/string-width.ts';
import { yargs } from './patches/yargs.ts';
import { yoga } from './patches/yoga.ts';
import { bundleFile, entry, root } from './paths.ts';
import { version } from './version.ts';

/** What went into a bundle: the paths of its files, from the checkout. */
export type Bundled = { readonly inputs: readonly string[] };

/**
 * Bundles a program into one CommonJS file, the form that a single executable needs. `import()` of a part stays lazy:
 * the part is in the file, and runs when it is asked for.
 */
export async function bundle(from: string = entry, outfile: string = bundleFile): Promise<Bundled> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      'Intl.Segmenter': 'LazySegmenter',
    },
    inject: [join(import.meta.dirname, 'shims', 'segmenter.ts')],
    plugins: [versionOnly, applyPatches([...ink, ...yoga, ...stringWidth, ...yargs])],
  });
  return { inputs: Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)) };
}

/** Of our package.json only the version goes into the program. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) =>
      path === join(root, 'package.json') ? { contents: JSON.stringify({ version }), loader: 'json' } : undefined,
    );
  },
};
