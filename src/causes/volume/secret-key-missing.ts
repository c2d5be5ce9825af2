import { exampleKeyed } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { defineKeyMissing } from './key-missing.ts';

const message = 'MountVolume.SetUp failed for volume "data" : references non-existent secret key: rules.cnf';
const volume = { secret: { secretName: 'web-rules', items: [{ key: 'rules.cnf', path: 'rules.conf' }] } };

/** A volume takes a key that its Secret lacks. */
export const secretKeyMissing = defineKeyMissing({
  id: 'volume/secret-key-missing',
  of: 'Secret',
  summary: 'The Pod mounts single keys of a Secret, and one of them is not in it.',
  examples: () => ({
    hits: [
      {
        says: 'the key is spelt differently',
        snapshot: exampleMount(message, { volume, objects: [exampleKeyed('Secret', 'web-rules', ['rules.conf'])] }),
      },
    ],
    misses: [
      {
        says: 'the whole Secret is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : secret "web-rules" not found'),
      },
      {
        says: 'a ConfigMap lacks the key',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : configmap references non-existent config key: rules.cnf',
        ),
      },
    ],
  }),
});
