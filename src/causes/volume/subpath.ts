import { defineCause } from '../../signals/cause.ts';
import { exampleConfig } from '../example-config.ts';
import { advise, describePod } from '../remedies.ts';

const spec = { volumeMounts: [{ name: 'data', mountPath: '/data', subPath: 'admin' }] };

/** The sub-path of a volume mount cannot be prepared. */
export const subpath = defineCause({
  id: 'volume/subpath',
  on: 'config-error',
  scope: 'container',
  stage: 'config',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/#using-subpath',
  summary:
    'The kubelet cannot prepare the subPath of a volume mount: the folder cannot be made on the volume (read-only, or a network file system that squashes root), a file stands in its way, or an earlier mount of it is left over.',
  find: (signal) => (signal.error.fault === 'subpath' ? { ...signal, mount: signal.error.mount } : undefined),
  tell: ({ container, said, mount }, about) => ({
    title: `The kubelet cannot prepare the subPath of ${mount === undefined ? 'a volume mount' : `volume mount "${mount}"`} of ${container}`,
    why: `It says: "${said}". It keeps its reason to its own log: most often it may not make the folder on the volume (read-only, or root is squashed on an NFS export), a file stands where a folder should, or what an earlier run mounted there could not be cleaned up.`,
    certainty: 'certain',
    settles: 'The log of the kubelet on the node names the path and the error.',
    remedies: [
      advise(
        'make the folder on the volume by hand, or let root write there (no_root_squash, or a matching owner)',
        'platform',
      ),
      advise('if it worked before a restart of the container, delete the Pod so that it is mounted anew'),
      describePod(about),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the kubelet names mount and container, and no reason',
        snapshot: exampleConfig('failed to prepare subPath for volumeMount "data" of container "app"', { spec }),
      },
      {
        says: 'the folder cannot be made',
        snapshot: exampleConfig('failed to create subPath directory for volumeMount "data" of container "app"', {
          spec,
        }),
      },
    ],
    misses: [{ says: 'a Secret is missing', snapshot: exampleConfig('secret "web-settings" not found') }],
  }),
});
