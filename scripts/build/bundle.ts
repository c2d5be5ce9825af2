import { build } from 'esbuild';
import { bundleFile, entry } from './paths.ts';

/** Bundles the program into one CommonJS file, the form that a single executable needs. */
export async function bundle(): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: bundleFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    minify: true,
    keepNames: true,
    logLevel: 'warning',
  });
}
