import { exampleAbsent } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { defineObjectMissing, exampleMountedSince } from './object-missing.ts';

const message = 'MountVolume.SetUp failed for volume "data" : secret "web-rules" not found';
const volume = { secret: { secretName: 'web-rules' } };

/** A volume comes from a Secret that does not exist. */
export const secretMissing = defineObjectMissing({
  id: 'volume/secret-missing',
  of: 'Secret',
  summary:
    'The Pod mounts a Secret that does not exist in its namespace. It starts by itself within about two minutes once the Secret is there.',
  examples: () => ({
    hits: [
      {
        says: 'the Secret was never made',
        snapshot: exampleMount(message, { volume, answers: [exampleAbsent('Secret', 'web-rules')] }),
      },
    ],
    misses: [
      {
        says: 'a ConfigMap is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found'),
      },
      {
        says: 'the volume was mounted in the end, long ago',
        snapshot: exampleMountedSince(message, volume),
      },
    ],
  }),
});
