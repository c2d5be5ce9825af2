import { defineCause } from '../../signals/cause.ts';
import { exampleKeyed } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { addKey, keysSentence, showKeys } from '../keyed-object.ts';
import { afterCure, describeVolume, mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { describePod } from '../remedies.ts';

const message = 'MountVolume.SetUp failed for volume "data" : configmap references non-existent config key: rules.cnf';
const volume = { configMap: { name: 'web-rules', items: [{ key: 'rules.cnf', path: 'rules.conf' }] } };

/** A volume takes a key that its ConfigMap lacks. */
export const configmapKeyMissing = defineCause({
  id: 'volume/configmap-key-missing',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/',
  summary: 'The Pod mounts single keys of a ConfigMap, and one of them is not in it.',
  find(signal) {
    const { fault, of, key } = signal.error;
    return fault === 'key-missing' && of === 'ConfigMap' && key !== undefined ? { ...signal, key } : undefined;
  },
  tell(seen, about) {
    const { key, object, state } = seen;
    const what = object ? `ConfigMap "${object.name}"` : `The ConfigMap of ${describeVolume(seen)}`;
    if (state === 'recovering' || state === 'recovered') {
      return {
        title: `${what} lacked key "${key}" for a while and has it now`,
        why: afterCure(seen),
        certainty: 'certain',
        remedies: [],
      };
    }
    const severity = mountSeverity(seen);
    return {
      title: `${what} has no key "${key}"`,
      why: `${startWithVolume(seen)} takes this key. ${keysSentence(object, key)} ${mountEffect(seen)}`.replace(
        '  ',
        ' ',
      ),
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      remedies: object
        ? [addKey(about, 'ConfigMap', object.name, key), showKeys(about, 'ConfigMap', object.name)]
        : [describePod(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the key is spelt differently',
        snapshot: exampleMount(message, { volume, objects: [exampleKeyed('ConfigMap', 'web-rules', ['rules.conf'])] }),
      },
    ],
    misses: [
      {
        says: 'the whole ConfigMap is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found'),
      },
      {
        says: 'a Secret lacks the key',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : references non-existent secret key: rules.cnf',
        ),
      },
    ],
  }),
});
