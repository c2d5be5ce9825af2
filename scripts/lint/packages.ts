import type { Layer } from './layers.ts';

type PackagePattern = { readonly regex: string; readonly message: string; readonly allowTypeImports: boolean };

/** Packages that have one home each, and the layers that are it. */
const homes: readonly { readonly regex: string; readonly layers: readonly Layer[] }[] = [
  { regex: '^(ink|react)(/.*)?$', layers: ['ui', 'run'] },
  { regex: '^(@kubernetes/client-node|ws)$', layers: ['cluster'] },
  { regex: '^yargs(/.*)?$', layers: ['cli'] },
  { regex: '^js-yaml$', layers: ['cluster', 'recording', 'report', 'cli'] },
  { regex: '^node:', layers: ['cluster', 'recording', 'terminal', 'cli', 'ui', 'run'] },
];

/** The packages that a layer may not import: effects stay at the edge, heavy modules where they are loaded lazily. Types are free. */
export function forbiddenPackages(layer: Layer): readonly PackagePattern[] {
  return homes
    .filter((home) => !home.layers.includes(layer))
    .map(({ regex, layers }) => ({
      regex,
      message: `only ${layers.join(', ')} may import this package; src/${layer} is free of it`,
      allowTypeImports: true,
    }));
}
