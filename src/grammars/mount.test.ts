import { describe, expect, it } from '@jest/globals';
import { parseMountError } from './mount.ts';

const mount = 'MountVolume.SetUp failed for volume "conf" : ';

describe('parseMountError', () => {
  it.each([
    [`${mount}configmap "web-conf" not found`, { fault: 'object-missing', of: 'ConfigMap', name: 'web-conf' }],
    [`${mount}secret "web-tls" not found`, { fault: 'object-missing', of: 'Secret', name: 'web-tls' }],
    [
      `${mount}configmap references non-existent config key: a.yaml`,
      { fault: 'key-missing', of: 'ConfigMap', key: 'a.yaml' },
    ],
    [
      'MountVolume.SetUp failed for volume "kubernetes.io/configmap/b690-config" (spec.Name: "data") pod "b690" (UID: "b690") with: references non-existent config key.',
      { fault: 'key-missing', of: 'ConfigMap', volume: 'data' },
    ],
    [`${mount}references non-existent secret key: tls.crt`, { fault: 'key-missing', of: 'Secret', key: 'tls.crt' }],
    [`${mount}failed to sync configmap cache: timed out waiting for the condition`, { fault: 'cache-sync' }],
    [`${mount}object "shop"/"web-conf" not registered`, { fault: 'cache-sync' }],
    [
      `${mount}hostPath type check failed: /etc/hostname is not a directory`,
      { fault: 'hostpath-type', path: '/etc/hostname', wanted: 'directory' },
    ],
    [
      `${mount}mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs 10.0.0.9:/x /y\nOutput: mount.nfs: Connection timed out`,
      { fault: 'nfs-unreachable' },
    ],
    [
      'MountVolume.MountDevice failed for volume "pvc-1" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name ebs.csi.aws.com not found in the list of registered CSI drivers',
      { fault: 'driver-not-registered', driver: 'ebs.csi.aws.com', volume: 'pvc-1' },
    ],
    [
      'MountVolume.NewMounter initialization failed for volume "conf" : volume mode "Ephemeral" not supported by driver secrets.csi.example (no CSIDriver object)',
      {
        fault: 'driver-not-installed',
        driver: 'secrets.csi.example',
        operation: 'MountVolume.NewMounter initialization',
      },
    ],
    [
      'MountVolume.NewMounter initialization failed for volume "conf" : volume mode "Ephemeral" not supported by driver disk.csi.example (only supports ["Persistent"])',
      { fault: 'csi', driver: 'disk.csi.example' },
    ],
    [
      'MountVolume.MountDevice failed for volume "pvc-1" : rpc error: code = Internal desc = mount failed',
      { fault: 'csi', code: 'Internal', operation: 'MountVolume.MountDevice' },
    ],
    [
      'MountVolume.MountDevice failed for volume "pvc-1" : fetching NodeStageSecretRef storage/key failed: secrets "key" not found',
      { fault: 'csi' },
    ],
    [
      'AttachVolume.Attach failed for volume "pvc-1" : rpc error: code = NotFound desc = volume vol-0 not found',
      { fault: 'attach', code: 'NotFound' },
    ],
    [
      'AttachVolume.Attach failed for volume "pvc-1" : CSINode n1 does not contain driver ebs.csi.aws.com',
      { fault: 'attach', driver: 'ebs.csi.aws.com' },
    ],
    [
      'Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) web-1, web-2 and 1 pod(s) in different namespaces',
      { fault: 'multi-attach', volume: 'pvc-1', usedBy: ['web-1', 'web-2'] },
    ],
    [
      'Multi-Attach error for volume "pvc-1" Volume is already exclusively attached to one node and can\'t be attached to another',
      { fault: 'multi-attach', usedBy: [] },
    ],
    [
      `${mount}mount failed: exit status 32\nOutput: mount.nfs: access denied by server while mounting 10.0.0.9:/x`,
      { fault: 'nfs-denied' },
    ],
    [
      `${mount}mount failed: exit status 32\nOutput: mount.nfs: mounting 10.0.0.9:/x failed, reason given by server: No such file or directory`,
      { fault: 'nfs-path' },
    ],
    [
      `${mount}mount failed: exit status 32\nOutput: mount: /x: bad option; for several filesystems (e.g. nfs, cifs) you might need a /sbin/mount.<type> helper program.`,
      { fault: 'helper-missing' },
    ],
    [
      `${mount}mount failed: exit status 32\nOutput: mount: /x: wrong fs type, bad option, bad superblock on /dev/sdb, missing codepage or helper program, or other error.`,
      { fault: 'file-system' },
    ],
    [`${mount}failed to fetch token: serviceaccounts "web" not found`, { fault: 'token' }],
    [
      `${mount}rpc error: code = Unknown desc = failed to mount secrets store objects for pod shop/web, err: failed to get secretproviderclass shop/vault, error: not found`,
      { fault: 'secrets-store' },
    ],
    [
      'MountVolume.NewMounter initialization failed for volume "pv-1" : path "/mnt/disks/a" does not exist',
      { fault: 'local-path', path: '/mnt/disks/a' },
    ],
    [
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[]: timed out waiting for the condition',
      { fault: 'other', operation: '' },
    ],
  ])('%s', (message, error) => {
    expect(parseMountError(message)).toMatchObject(error);
  });
});
