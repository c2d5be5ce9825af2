import { exampleAbsent } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { defineObjectMissing, exampleMountedSince } from './object-missing.ts';

const message = 'MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found';
const volume = { configMap: { name: 'web-rules' } };

/** A volume comes from a ConfigMap that does not exist. */
export const configmapMissing = defineObjectMissing({
  id: 'volume/configmap-missing',
  of: 'ConfigMap',
  summary:
    'The Pod mounts a ConfigMap that does not exist in its namespace. It starts by itself within about two minutes once the ConfigMap is there.',
  examples: () => ({
    hits: [
      {
        says: 'the ConfigMap was never made',
        snapshot: exampleMount(message, { volume, answers: [exampleAbsent('ConfigMap', 'web-rules')] }),
      },
    ],
    misses: [
      {
        says: 'a Secret is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : secret "web-rules" not found'),
      },
      {
        says: 'the volume was mounted in the end, long ago',
        snapshot: exampleMountedSince(message, volume),
      },
    ],
  }),
});
