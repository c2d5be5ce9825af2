import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The home of somebody who has a cluster. */
export type WarmHome = {
  readonly folder: string;
  /** Their kubeconfig once more, in JSON. */
  readonly json: string;
  remove(): void;
};

/**
 * Makes a home with a kubeconfig, as tools write it, so that reading one is compiled too. Its certificates are none: the server speaks
 * plain HTTP, to which they are not shown.
 */
export function makeWarmHome(server: string): WarmHome {
  const folder = mkdtempSync(join(tmpdir(), 'warm-home-'));
  const json = join(folder, 'config.json');
  mkdirSync(join(folder, '.kube'));
  writeFileSync(join(folder, '.kube', 'config'), blockYaml(server));
  writeFileSync(json, JSON.stringify(kubeconfig(server), undefined, 2));
  return { folder, json, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const pem = (what: string): string =>
  Buffer.from(`-----BEGIN ${what}-----\nMAo=\n-----END ${what}-----\n`).toString('base64');

const secrets = {
  authority: pem('CERTIFICATE'),
  certificate: pem('CERTIFICATE'),
  key: pem('EC PRIVATE KEY'),
};

function kubeconfig(server: string): object {
  const user = { 'client-certificate-data': secrets.certificate, 'client-key-data': secrets.key };
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'warm', cluster: { server, 'certificate-authority-data': secrets.authority } }],
    users: [{ name: 'warm', user }],
    contexts: [{ name: 'warm', context: { cluster: 'warm', user: 'warm' } }],
    'current-context': 'warm',
  };
}

function blockYaml(server: string): string {
  return `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${secrets.authority}
    server: ${server}
  name: warm
contexts:
- context:
    cluster: warm
    namespace: warm
    user: warm
  name: warm
current-context: warm
kind: Config
preferences: {}
users:
- name: warm
  user:
    client-certificate-data: ${secrets.certificate}
    client-key-data: ${secrets.key}
`;
}
