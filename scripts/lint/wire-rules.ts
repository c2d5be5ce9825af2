import type { OxlintOverride } from 'oxlint';

/** The modules where bytes become typed API objects. Only there may a type be asserted, with the reason beside it. */
const wireModules = [
  'src/model/wire.ts',
  'src/recording/object-index.ts',
  'src/cluster/wire.ts',
  'src/engine/tracing-view.ts',
  'src/facts/event-facts.ts',
  'test/corpus/incident.ts',
  'test/corpus/wrong-answers/*.ts',
];

/** Lifts the ban on type assertions for the modules above. */
export const wireRules: OxlintOverride[] = [
  {
    files: wireModules,
    rules: {
      'typescript/consistent-type-assertions': 'off',
    },
  },
];
