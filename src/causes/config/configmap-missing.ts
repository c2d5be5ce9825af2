import { exampleAbsent, exampleConfig } from '../example-config.ts';
import { defineObjectMissing } from './object-missing.ts';

/** An environment variable comes from a ConfigMap that does not exist. */
export const configmapMissing = defineObjectMissing({
  id: 'config/configmap-missing',
  of: 'ConfigMap',
  docs: '/tasks/configure-pod-container/configure-pod-configmap/',
  summary:
    'The container takes environment variables from a ConfigMap that does not exist in its namespace. It starts by itself within about a minute once the ConfigMap is there.',
  examples: () => ({
    hits: [
      {
        says: 'envFrom names a ConfigMap that is not there',
        snapshot: exampleConfig('configmap "web-settings" not found', {
          spec: { envFrom: [{ configMapRef: { name: 'web-settings' } }] },
          answers: [exampleAbsent('ConfigMap', 'web-settings')],
        }),
      },
      {
        says: 'the ConfigMap could not be read, and the kubelet says that it is missing',
        snapshot: exampleConfig('configmap "web-settings" not found', {
          spec: { env: [{ name: 'URL', valueFrom: { configMapKeyRef: { name: 'web-settings', key: 'url' } } }] },
        }),
      },
    ],
    misses: [
      { says: 'a Secret is missing', snapshot: exampleConfig('secret "web-settings" not found') },
      {
        says: 'the ConfigMap is there and lacks a key',
        snapshot: exampleConfig("couldn't find key url in ConfigMap shop/web-settings"),
      },
    ],
  }),
});
