/** The folders of src/ and which of their fellows each may import: design §5. All may import model and support. */
export const allowedImports = {
  model: [],
  support: [],
  facts: [],
  grammars: [],
  signals: ['facts', 'grammars'],
  causes: ['signals', 'facts'],
  engine: ['signals', 'facts'],
  state: ['facts'],
  investigate: ['engine', 'state'],
  cluster: ['facts'],
  recording: ['facts'],
  debug: ['facts'],
  terminal: [],
  report: [],
  ui: ['state', 'debug', 'report', 'terminal'],
  cli: [],
  // One command a file; together with run.ts the composition root.
  run: [
    'facts',
    'grammars',
    'signals',
    'causes',
    'engine',
    'state',
    'investigate',
    'cluster',
    'recording',
    'debug',
    'terminal',
    'report',
    'ui',
    'cli',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A folder right below src/. */
export type Layer = keyof typeof allowedImports;

/** Layers that `ui` may know by their types only. */
export const typesOnlyForUi: readonly string[] = ['state', 'debug'];

/** All layers, in the order of the table. */
export const layers: readonly Layer[] = Object.keys(allowedImports).filter(isLayer);

/** Whether a folder of src/ is in the table. */
export function isLayer(folder: string): folder is Layer {
  return folder in allowedImports;
}

/** What a file of this layer may not import. `model` imports nothing of ours, `support` knows no domain word. */
export function forbiddenFor(layer: Layer): readonly Layer[] {
  const allowed: readonly string[] = [layer, ...allowedImports[layer], ...common(layer)];
  return layers.filter((other) => !allowed.includes(other));
}

function common(layer: Layer): readonly Layer[] {
  if (layer === 'support') return [];
  return layer === 'model' ? [] : ['model', 'support'];
}
