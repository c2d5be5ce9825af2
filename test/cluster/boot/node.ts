import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authority, keyPair } from './certificates.ts';
import { componentKubeconfig } from './control-plane.ts';
import { home, network, type NodeLayout } from './layout.ts';
import { writeCniConfig } from './network.ts';
import { start, type ProcessSpec } from './processes.ts';
import type { ProcessMark } from './state.ts';
import { registries, writeHosts } from './registries.ts';

/** The image of the container that holds a Pod's namespaces. */
export const pauseImage = `${registries.open.host}/pause:1`;

/** Starts containerd in a mount namespace of the node's own. `programs` holds containerd and its shim. */
export function startContainerd(node: NodeLayout, programs: string): ProcessMark {
  const resolver = join(home, 'resolv.conf');
  writeFileSync(resolver, `nameserver ${network.apiAddress}\n`);
  const config = writeContainerdConfig(node);
  // All mounts of the node live in this namespace and vanish with its last process; and images' host names are
  // asked of our own name server, whatever the machine uses.
  const script = 'mount --bind "$1" /etc/resolv.conf && mount --make-rshared / && shift && exec "$@"';
  return start({
    name: `containerd-${node.name}`,
    program: 'unshare',
    args: [
      ...['--mount', '--propagation', 'slave', 'sh', '-ec', script, 'sh', resolver],
      ...[join(programs, 'containerd'), '--config', config],
    ],
    env: { PATH: `${programs}:/usr/sbin:/usr/bin:/sbin:/bin` },
  });
}

/** The kubelet, to be started in the mount namespace of its containerd. */
export function kubeletSpec(node: NodeLayout, programs: string, containerd: ProcessMark): ProcessSpec {
  const config = join(node.home, 'kubelet.yaml');
  writeFileSync(config, JSON.stringify(kubeletConfiguration(node), null, 2));
  return {
    name: `kubelet-${node.name}`,
    program: 'nsenter',
    args: [
      ...['--mount', '--target', String(containerd.pid), join(programs, 'kubelet')],
      ...[`--config=${config}`, `--kubeconfig=${componentKubeconfig(node.name)}`],
      ...[`--root-dir=${join(node.home, 'kubelet')}`, `--cert-dir=${join(node.home, 'pki')}`],
      ...[`--hostname-override=${node.name}`, `--node-ip=${node.address}`],
      ...[`--node-labels=testbed.local/zone=${node.name.replace('node', 'zone')}`],
    ],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  };
}

function writeContainerdConfig(node: NodeLayout): string {
  mkdirSync(node.home, { recursive: true });
  const file = join(node.home, 'containerd.toml');
  const cri = 'plugins."io.containerd.grpc.v1.cri"';
  // Version 2 of the format is read by containerd 1.6 and 2.1. `restrict_oom_score_adj`: root without
  // CAP_SYS_RESOURCE cannot lower the score, and runc then dies without saying why.
  const config = `version = 2
root = "${join(node.home, 'containerd')}"
state = "${join(node.home, 'run')}"
[grpc]
  address = "${node.socket}"
[${cri}]
  sandbox_image = "${pauseImage}"
  netns_mounts_under_state_dir = true
  restrict_oom_score_adj = true
  [${cri}.cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${writeCniConfig(node)}"
  [${cri}.registry]
    config_path = "${writeHosts()}"
`;
  writeFileSync(file, config);
  return file;
}

function kubeletConfiguration(node: NodeLayout): object {
  const folder = (name: string): string => {
    const path = join(node.home, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const serving = keyPair(node.name);
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: authority.certificate },
    },
    authorization: { mode: 'Webhook' },
    address: node.address,
    tlsCertFile: serving.certificate,
    tlsPrivateKeyFile: serving.key,
    containerRuntimeEndpoint: `unix://${node.socket}`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: node.cgroup,
    failCgroupV1: false,
    failSwapOn: false,
    makeIPTablesUtilChains: false,
    podLogsDir: folder('pod-logs'),
    volumePluginDir: folder('plugins'),
    staticPodPath: folder('static'),
    clusterDNS: [network.apiAddress],
    clusterDomain: 'cluster.local',
    resolvConf: join(home, 'resolv.conf'),
    maxPods: 250,
    serializeImagePulls: false,
    registryPullQPS: 50,
    registryBurst: 100,
    eventRecordQPS: 200,
    eventBurst: 400,
    kubeAPIQPS: 200,
    kubeAPIBurst: 400,
    // A fairly full disk must not cost us images, nor evict what a test is looking at.
    imageGCHighThresholdPercent: 100,
    evictionHard: {
      'memory.available': '200Mi',
      'nodefs.available': '3%',
      'imagefs.available': '3%',
      'nodefs.inodesFree': '1%',
    },
    healthzPort: 0,
    readOnlyPort: 0,
  };
}
