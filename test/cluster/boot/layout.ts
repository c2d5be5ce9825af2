import { homedir } from 'node:os';
import { join } from 'node:path';

/** Everything of a running cluster lives below this folder; there is one cluster a machine. */
export const home = '/var/lib/kubectl-pod-doctor-cluster';

/** Where the sources of this folder are. */
export const sources = join(import.meta.dirname, '..');

/** Built programs, by content; survives `down`. */
export const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kubectl-pod-doctor', 'cluster');

/** Addresses: one bridge carries the API server's, and each node's, and all Pods hang on it. */
export const network = {
  bridge: 'pod-doctor0',
  apiAddress: '10.213.0.1',
  prefix: 16,
  podSubnet: '10.213.0.0/16',
  serviceSubnet: '10.214.0.0/16',
  firstServiceAddress: '10.214.0.1',
} as const;

/** The URL of the API server. */
export const apiUrl = `https://${network.apiAddress}:6443`;

/** The etcd URLs, on loopback. */
export const etcd = { client: 'http://127.0.0.1:23791', peer: 'http://127.0.0.1:23801' } as const;

/** One kubelet and one containerd with what is their own. */
export type NodeLayout = {
  readonly name: string;
  readonly address: string;
  /** First and last address that its Pods get. */
  readonly pods: readonly [string, string];
  readonly home: string;
  readonly socket: string;
  /** Below every cgroup hierarchy; whatever runs there is the cluster's. */
  readonly cgroup: string;
};

const node = (index: number): NodeLayout => ({
  name: `node-${index}`,
  address: `10.213.${index * 16}.1`,
  pods: [`10.213.${index * 16}.10`, `10.213.${index * 16 + 7}.250`],
  home: join(home, `n${index}`),
  socket: join(home, `n${index}`, 'containerd.sock'),
  cgroup: `/pod-doctor/n${index}`,
});

/** The two nodes. */
export const nodes: readonly NodeLayout[] = [node(1), node(2)];

/** Files that tests use. */
export const files = {
  adminKubeconfig: join(home, 'admin.kubeconfig'),
  /** A user with the ClusterRole `view` in every namespace. */
  viewerKubeconfig: join(home, 'viewer.kubeconfig'),
  /** A user without any right. */
  nobodyKubeconfig: join(home, 'nobody.kubeconfig'),
  state: join(home, 'state.jsonl'),
  logs: join(home, 'logs'),
  pki: join(home, 'pki'),
} as const;
