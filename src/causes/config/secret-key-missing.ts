import { exampleConfig, exampleKeyed } from '../example-config.ts';
import { defineKeyMissing } from './key-missing.ts';

const said = "couldn't find key api-token in Secret shop/web-settings";
const spec = { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'web-settings', key: 'api-token' } } }] };

/** An environment variable comes from a key that its Secret lacks. */
export const secretKeyMissing = defineKeyMissing({
  id: 'config/secret-key-missing',
  of: 'Secret',
  docs: '/concepts/configuration/secret/',
  summary: 'The container takes an environment variable from a key that is not in the Secret it names.',
  examples: () => ({
    hits: [
      {
        says: 'the key is spelt differently',
        snapshot: exampleConfig(said, { spec, objects: [exampleKeyed('Secret', 'web-settings', ['api-key', 'url'])] }),
      },
      { says: 'the Secret could not be read', snapshot: exampleConfig(said, { spec }) },
    ],
    misses: [
      { says: 'the whole Secret is missing', snapshot: exampleConfig('secret "web-settings" not found') },
      {
        says: 'a ConfigMap lacks the key',
        snapshot: exampleConfig("couldn't find key api-token in ConfigMap shop/web-settings"),
      },
    ],
  }),
});
