import { defineCause } from '../../signals/cause.ts';
import { exampleAbsent, exampleConfig } from '../example-config.ts';
import { createObject, listObjects } from '../keyed-object.ts';

/** An environment variable comes from a ConfigMap that does not exist. */
export const configmapMissing = defineCause({
  id: 'config/configmap-missing',
  on: 'config-error',
  scope: 'container',
  stage: 'config',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/configure-pod-configmap/',
  summary:
    'The container takes environment variables from a ConfigMap that does not exist in its namespace. It starts by itself within about a minute once the ConfigMap is there.',
  find(signal) {
    const { error } = signal;
    return error.fault === 'object-missing' && error.of === 'ConfigMap' ? { ...signal, name: error.name } : undefined;
  },
  tell({ container, name, usedBy, said, object, state }, about) {
    const where = usedBy === '' ? 'the container' : usedBy;
    const there = state === 'recovering';
    return {
      title: there
        ? `ConfigMap "${name}" was missing and exists now; ${container} starts with the next try`
        : `ConfigMap "${name}" does not exist in ${about.namespace ?? 'the namespace'}`,
      why: there
        ? `${container} could not start without it (${where}); the kubelet tries again about once a minute.`
        : `${container} needs it for ${where}, so the kubelet does not start it: "${said}".`,
      certainty: 'certain',
      ...(object?.state === 'unknown' ? { settles: `Read ConfigMap ${name}.` } : {}),
      remedies: there ? [] : [createObject(about, 'ConfigMap', name), listObjects(about, 'ConfigMap')],
    };
  },
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
