import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Patch } from '../patch.ts';

const binary = 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
const dataUrl = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})"/;

/**
 * Yoga decodes its WebAssembly through `fetch` and awaits it at the top level. That loads the whole fetch stack, about 50 ms,
 * and a CommonJS bundle cannot await there. 72 KB compile in a millisecond, so it is done at once.
 */
export const yoga: readonly Patch[] = [
  { file: binary, edits: [{ find: encoded(), put: '' }] },
  {
    file: 'yoga-layout/dist/src/index.js',
    edits: [
      {
        find: 'const Yoga = wrapAssembly(await loadYoga());',
        put: `const lib = {
  instantiateWasm(imports, receive) {
    const module = new WebAssembly.Module(Buffer.from(${JSON.stringify(encoded())}, 'base64'));
    receive(new WebAssembly.Instance(module, imports));
    return {};
  },
};
void loadYoga(lib);
const Yoga = wrapAssembly(lib);`,
      },
    ],
  },
];

function encoded(): string {
  const base64 = dataUrl.exec(readFileSync(join(root, 'node_modules', binary), 'utf8'))?.[1];
  if (base64 === undefined) throw new Error(`${binary}: its WebAssembly is not where it was`);
  return base64;
}
