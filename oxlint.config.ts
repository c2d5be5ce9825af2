import { defineConfig } from 'oxlint';
import { layerRules } from './scripts/lint/layer-rules.ts';
import { pureRules } from './scripts/lint/pure-rules.ts';
import { wireRules } from './scripts/lint/wire-rules.ts';

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'promise', 'jest'],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist/**', 'coverage/**'],
  rules: {
    eqeqeq: 'error',
    'no-empty': ['error', { allowEmptyCatch: false }],
    'no-var': 'error',
    'prefer-const': 'error',
    'max-lines': ['error', { max: 250 }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-self-import': 'error',
    'typescript/consistent-type-imports': ['error', { prefer: 'type-imports' }],
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/return-await': ['error', 'in-try-catch'],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'no-console': 'error',
    'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['withKubectl', 'withCluster'] }],
    // Long argument lists are grouped by spreading short arrays.
    'unicorn/no-useless-spread': 'off',
    // Our function types are written as methods and none of them has a `this`.
    'typescript/unbound-method': 'off',
  },
  overrides: [
    ...layerRules,
    ...pureRules,
    ...wireRules,
    // Scripts and tests print, and read JSON that they know.
    {
      files: ['scripts/**', 'test/**', '**/*.test.{ts,tsx}'],
      rules: { 'no-console': 'off', 'typescript/no-unsafe-assignment': 'off' },
    },
    {
      files: ['oxlint.config.ts', '**/jest.config.js'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['**/*.js', '**/*.cjs'],
      rules: {
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
      },
    },
  ],
});
