import { defineCause } from '../../signals/cause.ts';
import { exampleConfig, exampleKeyed } from '../example-config.ts';
import { addKey, keysSentence, showKeys } from '../keyed-object.ts';

const said = "couldn't find key api-token in Secret shop/web-settings";
const spec = { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'web-settings', key: 'api-token' } } }] };

/** An environment variable comes from a key that its Secret lacks. */
export const secretKeyMissing = defineCause({
  id: 'config/secret-key-missing',
  on: 'config-error',
  scope: 'container',
  stage: 'config',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/configuration/secret/',
  summary: 'The container takes an environment variable from a key that is not in the Secret it names.',
  find(signal) {
    const { error } = signal;
    return error.fault === 'key-missing' && error.of === 'Secret'
      ? { ...signal, name: error.name, key: error.key }
      : undefined;
  },
  tell({ container, name, key, usedBy, object, state }, about) {
    const where = usedBy === '' ? '' : ` for ${usedBy}`;
    if (state === 'recovering') {
      return {
        title: `Secret "${name}" has got key "${key}"; ${container} starts with the next try`,
        why: `${container} could not start without it${where}; the kubelet tries again about once a minute.`,
        certainty: 'certain',
        remedies: [],
      };
    }
    return {
      title: `Secret "${name}" has no key "${key}"`,
      why: `${container} needs the key${where}, so the kubelet does not start it. ${keysSentence(object, key)}`.trim(),
      certainty: 'certain',
      remedies: [addKey(about, 'Secret', name, key), showKeys(about, 'Secret', name)],
    };
  },
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
