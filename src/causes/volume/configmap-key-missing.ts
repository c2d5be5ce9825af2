import { exampleKeyed } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { defineKeyMissing } from './key-missing.ts';

const message = 'MountVolume.SetUp failed for volume "data" : configmap references non-existent config key: rules.cnf';
const volume = { configMap: { name: 'web-rules', items: [{ key: 'rules.cnf', path: 'rules.conf' }] } };

/** A volume takes a key that its ConfigMap lacks. */
export const configmapKeyMissing = defineKeyMissing({
  id: 'volume/configmap-key-missing',
  of: 'ConfigMap',
  summary: 'The Pod mounts single keys of a ConfigMap, and one of them is not in it.',
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
