import { readFileSync, writeFileSync } from 'node:fs';
import { authority, keyPair } from './certificates.ts';
import { apiUrl } from './layout.ts';

/** Writes a kubeconfig with everything inside, so that it can be copied anywhere. JSON is YAML too. */
export function writeKubeconfig(file: string, user: string): void {
  const pair = keyPair(user);
  const data = (path: string): string => readFileSync(path).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'pod-doctor', cluster: { server: apiUrl, 'certificate-authority-data': data(authority.certificate) } },
    ],
    users: [
      { name: user, user: { 'client-certificate-data': data(pair.certificate), 'client-key-data': data(pair.key) } },
    ],
    contexts: [{ name: 'pod-doctor', context: { cluster: 'pod-doctor', user } }],
    'current-context': 'pod-doctor',
  };
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
}
