import { exampleAbsent, exampleConfig } from '../example-config.ts';
import { defineObjectMissing } from './object-missing.ts';

/** An environment variable comes from a Secret that does not exist. */
export const secretMissing = defineObjectMissing({
  id: 'config/secret-missing',
  of: 'Secret',
  docs: '/concepts/configuration/secret/',
  summary:
    'The container takes environment variables from a Secret that does not exist in its namespace. It starts by itself within about a minute once the Secret is there.',
  examples: () => ({
    hits: [
      {
        says: 'envFrom names a Secret that is not there',
        snapshot: exampleConfig('secret "web-settings" not found', {
          spec: { envFrom: [{ secretRef: { name: 'web-settings' } }] },
          answers: [exampleAbsent('Secret', 'web-settings')],
        }),
      },
      {
        says: 'the Secret could not be read, and the kubelet says that it is missing',
        snapshot: exampleConfig('secret "web-settings" not found', {
          spec: { env: [{ name: 'URL', valueFrom: { secretKeyRef: { name: 'web-settings', key: 'url' } } }] },
        }),
      },
    ],
    misses: [
      { says: 'a ConfigMap is missing', snapshot: exampleConfig('configmap "web-settings" not found') },
      {
        says: 'the Secret is there and lacks a key',
        snapshot: exampleConfig("couldn't find key url in Secret shop/web-settings"),
      },
    ],
  }),
});
