import { join } from 'node:path';
import { authority, keyPair, serviceAccountKeys } from './certificates.ts';
import { etcd, home, network } from './layout.ts';
import type { ProcessSpec } from './processes.ts';

const flags = (options: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(options).map(([name, value]) => `--${name}=${value}`);

/** The store. Writes are not forced to disk: it is thrown away with the cluster. */
export const etcdSpec = (programs: string): ProcessSpec => ({
  name: 'etcd',
  program: join(programs, 'etcd'),
  args: [
    '--unsafe-no-fsync',
    ...flags({
      'data-dir': join(home, 'etcd'),
      'listen-client-urls': etcd.client,
      'advertise-client-urls': etcd.client,
      'listen-peer-urls': etcd.peer,
      'initial-advertise-peer-urls': etcd.peer,
      'initial-cluster': `default=${etcd.peer}`,
      'log-level': 'warn',
    }),
  ],
});

/** The API server: TLS and RBAC, on the bridge only, so that nothing is offered outside the machine. */
export function apiServerSpec(programs: string): ProcessSpec {
  const serving = keyPair('apiserver');
  const client = keyPair('admin');
  return {
    name: 'kube-apiserver',
    program: join(programs, 'kube-apiserver'),
    args: flags({
      'etcd-servers': etcd.client,
      'bind-address': network.apiAddress,
      'advertise-address': network.apiAddress,
      'secure-port': '6443',
      'client-ca-file': authority.certificate,
      'tls-cert-file': serving.certificate,
      'tls-private-key-file': serving.key,
      'service-account-issuer': 'https://kubernetes.default.svc',
      'service-account-key-file': serviceAccountKeys.public,
      'service-account-signing-key-file': serviceAccountKeys.secret,
      'service-cluster-ip-range': network.serviceSubnet,
      'authorization-mode': 'Node,RBAC',
      'enable-admission-plugins': 'NodeRestriction',
      'kubelet-client-certificate': client.certificate,
      'kubelet-client-key': client.key,
      'kubelet-certificate-authority': authority.certificate,
      'kubelet-preferred-address-types': 'InternalIP',
      'allow-privileged': 'true',
    }),
  };
}

/** The controllers. */
export function controllerManagerSpec(programs: string): ProcessSpec {
  return {
    name: 'kube-controller-manager',
    program: join(programs, 'kube-controller-manager'),
    args: flags({
      ...asClient('controller-manager'),
      'root-ca-file': authority.certificate,
      'service-account-private-key-file': serviceAccountKeys.secret,
      'use-service-account-credentials': 'true',
      // Namespaces come and go by the dozen here; at the default rate the clean-up lags minutes behind.
      'kube-api-qps': '100',
      'kube-api-burst': '200',
    }),
  };
}

/** The scheduler. */
export const schedulerSpec = (programs: string): ProcessSpec => ({
  name: 'kube-scheduler',
  program: join(programs, 'kube-scheduler'),
  args: flags(asClient('scheduler')),
});

/** Where the kubeconfig of a component lies. */
export const componentKubeconfig = (name: string): string => join(home, `${name}.kubeconfig`);

const asClient = (name: string): Readonly<Record<string, string>> => ({
  kubeconfig: componentKubeconfig(name),
  'authentication-kubeconfig': componentKubeconfig(name),
  'authorization-kubeconfig': componentKubeconfig(name),
  'leader-elect': 'false',
  'bind-address': '127.0.0.1',
});
