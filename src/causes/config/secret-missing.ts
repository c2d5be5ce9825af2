import { defineCause } from '../../signals/cause.ts';
import { exampleAbsent, exampleConfig } from '../example-config.ts';
import { createObject, listObjects } from '../keyed-object.ts';

/** An environment variable comes from a Secret that does not exist. */
export const secretMissing = defineCause({
  id: 'config/secret-missing',
  on: 'config-error',
  scope: 'container',
  stage: 'config',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/configuration/secret/',
  summary:
    'The container takes environment variables from a Secret that does not exist in its namespace. It starts by itself within about a minute once the Secret is there.',
  find(signal) {
    const { error } = signal;
    return error.fault === 'object-missing' && error.of === 'Secret' ? { ...signal, name: error.name } : undefined;
  },
  tell({ container, name, usedBy, said, object, state }, about) {
    const where = usedBy === '' ? 'the container' : usedBy;
    const there = state === 'recovering';
    return {
      title: there
        ? `Secret "${name}" was missing and exists now; ${container} starts with the next try`
        : `Secret "${name}" does not exist in ${about.namespace ?? 'the namespace'}`,
      why: there
        ? `${container} could not start without it (${where}); the kubelet tries again about once a minute.`
        : `${container} needs it for ${where}, so the kubelet does not start it: "${said}".`,
      certainty: 'certain',
      ...(object?.state === 'unknown' ? { settles: `Read Secret ${name}.` } : {}),
      remedies: there ? [] : [createObject(about, 'Secret', name), listObjects(about, 'Secret')],
    };
  },
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
