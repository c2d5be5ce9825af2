import { defineCause } from '../../signals/cause.ts';
import { ago, exampleEvent } from '../example.ts';
import { exampleAbsent } from '../example-config.ts';
import { exampleMount } from '../example-volume.ts';
import { createObject, listObjects } from '../keyed-object.ts';
import { afterCure, describeVolume, mountEffect, mountSeverity } from '../mount-wording.ts';

const message = 'MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found';
const volume = { configMap: { name: 'web-rules' } };

/** A volume comes from a ConfigMap that does not exist. */
export const configmapMissing = defineCause({
  id: 'volume/configmap-missing',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/',
  summary:
    'The Pod mounts a ConfigMap that does not exist in its namespace. It starts by itself within about two minutes once the ConfigMap is there.',
  find(signal) {
    const { fault, of, name } = signal.error;
    return fault === 'object-missing' && of === 'ConfigMap' && name !== undefined ? { ...signal, name } : undefined;
  },
  tell(seen, about) {
    const { name, object, state } = seen;
    const severity = mountSeverity(seen);
    if (state === 'recovering' || state === 'recovered') {
      return {
        title: `ConfigMap "${name}" was missing for a while and exists now`,
        why: afterCure(seen),
        certainty: 'certain',
        remedies: [],
      };
    }
    return {
      title: `ConfigMap "${name}", which the Pod mounts, does not exist in ${about.namespace ?? 'the namespace'}`,
      why: `The kubelet cannot set up ${describeVolume(seen)} without it. ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
      ...(object?.state === 'unknown' ? { settles: `Read ConfigMap ${name}.` } : {}),
      remedies: [createObject(about, 'ConfigMap', name), listObjects(about, 'ConfigMap')],
    };
  },
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
        snapshot: exampleMount(message, {
          volume,
          seconds: 3000,
          firstSeconds: 3100,
          status: { ready: true, state: { running: { startedAt: ago(2990) } } },
          objects: [
            exampleEvent('Started', 'Started container app', { type: 'Normal', seconds: 2990, container: 'app' }),
          ],
        }),
      },
    ],
  }),
});
