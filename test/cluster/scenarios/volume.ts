import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, object, pod, podSpec, type Fields } from './manifests.ts';

const withVolume = (source: Fields): Fields =>
  podSpec(faulty(['hang'], { volumeMounts: [{ name: 'config', mountPath: '/config' }] }), {
    volumes: [{ name: 'config', ...source }],
  });

/** Pods whose volumes cannot be mounted, and one that fills its own. */
export const volumeScenarios: readonly Scenario[] = [
  {
    name: 'volume-configmap',
    summary: 'mounts a ConfigMap that does not exist',
    chosen: true,
    objects: [deployment('proxy', withVolume({ configMap: { name: 'proxy-rules' } }))],
    shows: ['MountVolume.SetUp failed for volume "config" : configmap "proxy-rules" not found'],
    expect: { kind: 'fault', ids: ['volume/configmap-missing'], texts: ['proxy-rules'] },
  },
  {
    name: 'volume-secret',
    summary: 'mounts a Secret that does not exist',
    chosen: true,
    objects: [deployment('proxy', withVolume({ secret: { secretName: 'proxy-tls' } }))],
    shows: ['MountVolume.SetUp failed for volume "config" : secret "proxy-tls" not found'],
    expect: { kind: 'fault', ids: ['volume/secret-missing'], texts: ['proxy-tls'] },
  },
  {
    name: 'volume-key',
    summary: 'mounts a key that the ConfigMap lacks',
    chosen: false,
    objects: [
      object('ConfigMap', 'proxy-rules', { data: { 'rules.conf': 'allow all' } }),
      pod(
        'proxy',
        withVolume({ configMap: { name: 'proxy-rules', items: [{ key: 'rules.cnf', path: 'rules.conf' }] } }),
      ),
    ],
    shows: ['non-existent config key: rules.cnf'],
    expect: { kind: 'fault', ids: ['volume/configmap-key-missing'], texts: ['rules.cnf'] },
  },
  {
    name: 'hostpath-type',
    summary: 'wants a folder of the node that is not there',
    chosen: false,
    objects: [pod('collector', withVolume({ hostPath: { path: '/etc/hostname', type: 'Directory' } }))],
    shows: ['hostPath type check failed: /etc/hostname is not a directory'],
    expect: { kind: 'fault', ids: ['volume/hostpath-type'], texts: ['/etc/hostname'] },
  },
  {
    name: 'emptydir-limit',
    summary: 'fills its emptyDir beyond the limit and is evicted',
    chosen: true,
    objects: [
      pod(
        'thumbnails',
        podSpec(
          faulty(['fill /cache/blob 64', 'log cache written', 'hang'], {
            volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
          }),
          {
            volumes: [{ name: 'cache', emptyDir: { sizeLimit: '16Mi' } }],
          },
        ),
      ),
    ],
    shows: ['Usage of EmptyDir volume "cache" exceeds the limit "16Mi"', 'Pod thumbnails Failed'],
    expect: { kind: 'fault', ids: ['eviction/emptydir-limit'], texts: ['cache', '16Mi'] },
    seconds: 180,
  },
  {
    name: 'ephemeral-limit',
    summary: 'writes more to its own file system than its limit and is evicted',
    chosen: false,
    objects: [
      pod(
        'thumbnails',
        podSpec(faulty(['fill /tmp/blob 64', 'hang'], { resources: { limits: { 'ephemeral-storage': '16Mi' } } })),
      ),
    ],
    shows: [
      'ephemeral local storage usage exceeds|exceeded its local ephemeral storage limit',
      'Pod thumbnails Failed',
    ],
    expect: {
      kind: 'fault',
      ids: ['eviction/container-ephemeral-limit', 'eviction/pod-ephemeral-limit'],
      texts: ['16Mi'],
    },
    seconds: 180,
  },
];
