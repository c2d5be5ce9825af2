import type { OxlintOverride } from 'oxlint';
import { forbiddenFor, layers, typesOnlyForUi, type Layer } from './layers.ts';
import { forbiddenPackages } from './packages.ts';

type Pattern = { readonly regex: string; readonly message: string; readonly allowTypeImports?: boolean };

/**
 * The import matrix of design §5 as one `no-restricted-imports` rule a folder.
 * Imports are relative, so a layer is known by the first folder after the dots.
 */
export const layerRules: OxlintOverride[] = layers.map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  excludeFiles: ['**/*.test.{ts,tsx}'],
  rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(layer) }] },
}));

function patternsFor(layer: Layer): Pattern[] {
  const outside = {
    regex: '^(\\.\\./)+(cmd|scripts|test|run\\.ts|dist)\\b',
    message: `src/${layer} is below run.ts, cmd and test`,
  };
  const fellows = forbiddenFor(layer).map((other) => forbid(layer, other, false));
  const typesOnly = layer === 'ui' ? typesOnlyForUi.map((other) => forbid(layer, other, true)) : [];
  return [outside, ...fellows, ...typesOnly, ...forbiddenPackages(layer)];
}

function forbid(layer: Layer, other: string, allowTypeImports: boolean): Pattern {
  const message = allowTypeImports
    ? `src/${layer} may import types only from src/${other} (design §5)`
    : `src/${layer} may not import src/${other} (design §5)`;
  return { regex: `^(\\.\\./)+${other}/`, message, allowTypeImports };
}
