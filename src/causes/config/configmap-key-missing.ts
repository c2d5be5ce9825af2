import { exampleConfig, exampleKeyed } from '../example-config.ts';
import { defineKeyMissing } from './key-missing.ts';

const said = "couldn't find key api-token in ConfigMap shop/web-settings";
const spec = { env: [{ name: 'TOKEN', valueFrom: { configMapKeyRef: { name: 'web-settings', key: 'api-token' } } }] };

/** An environment variable comes from a key that its ConfigMap lacks. */
export const configmapKeyMissing = defineKeyMissing({
  id: 'config/configmap-key-missing',
  of: 'ConfigMap',
  docs: '/tasks/configure-pod-container/configure-pod-configmap/',
  summary: 'The container takes an environment variable from a key that is not in the ConfigMap it names.',
  examples: () => ({
    hits: [
      {
        says: 'the key is spelt differently',
        snapshot: exampleConfig(said, {
          spec,
          objects: [exampleKeyed('ConfigMap', 'web-settings', ['api-key', 'url'])],
        }),
      },
      { says: 'the ConfigMap could not be read', snapshot: exampleConfig(said, { spec }) },
    ],
    misses: [
      { says: 'the whole ConfigMap is missing', snapshot: exampleConfig('configmap "web-settings" not found') },
      {
        says: 'a Secret lacks the key',
        snapshot: exampleConfig("couldn't find key api-token in Secret shop/web-settings"),
      },
    ],
  }),
});
