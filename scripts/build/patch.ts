import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** A change to one file of a dependency, made while bundling. */
export type Patch = {
  /** The end of the file's path, with slashes. */
  readonly file: string;
  /** Each text must be there exactly once; its replacement goes in as it is. */
  readonly edits: readonly { readonly find: string; readonly put: string }[];
};

/**
 * Applies patches while bundling. A text that is not there once, or a file that was not met, fails the build:
 * a dependency moved, and the patch has to be looked at again.
 */
export function applyPatches(patches: readonly Patch[]): Plugin {
  return {
    name: 'patches',
    setup(build) {
      const met = new Set<Patch>();
      for (const patch of patches) {
        build.onLoad({ filter: endOf(patch.file) }, ({ path }) => {
          met.add(patch);
          return { contents: edited(readFileSync(path, 'utf8'), patch), loader: 'js' };
        });
      }
      build.onEnd(({ metafile }) => {
        const bundled = Object.keys(metafile?.inputs ?? {});
        const stale = patches.filter(
          (patch) => !met.has(patch) && bundled.some((path) => path.includes(packageOf(patch))),
        );
        return {
          errors: stale.map((patch) => ({ text: `no file ends in ${patch.file}, but its package is bundled` })),
        };
      });
    },
  };
}

/** The text of a file with all edits of the patch. Throws if one of them does not meet its text exactly once. */
export function edited(source: string, { file, edits }: Patch): string {
  return edits.reduce((text, { find, put }) => {
    const parts = text.split(find);
    if (parts.length !== 2) throw new Error(`${file}: expected once, found ${parts.length - 1} times: ${find}`);
    return parts.join(put);
  }, source);
}

function endOf(file: string): RegExp {
  const path = file.split('/').map((part) => RegExp.escape(part));
  return new RegExp(`[\\\\/]node_modules[\\\\/]${path.join('[\\\\/]')}$`);
}

/** `node_modules/` and the name of the package that a patch belongs to. */
function packageOf({ file }: Patch): string {
  const [scope = '', name = ''] = file.split('/');
  return `node_modules/${scope.startsWith('@') ? `${scope}/${name}` : scope}/`;
}
