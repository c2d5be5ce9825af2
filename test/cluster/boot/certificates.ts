import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { files, network, nodes } from './layout.ts';

/** The files of one key pair. */
export type KeyPair = { readonly certificate: string; readonly key: string };

/** Where a key pair of this name lies. */
export const keyPair = (name: string): KeyPair => ({
  certificate: join(files.pki, `${name}.crt`),
  key: join(files.pki, `${name}.key`),
});

/** The pair that signs service-account tokens. */
export const serviceAccountKeys = { secret: join(files.pki, 'sa.key'), public: join(files.pki, 'sa.pub') } as const;

/** The one authority of the cluster. */
export const authority = keyPair('ca');

type Wanted = { readonly name: string; readonly subject: string; readonly addresses?: readonly string[] };

const wanted: readonly Wanted[] = [
  {
    name: 'apiserver',
    subject: '/CN=kube-apiserver',
    addresses: [
      ...[`IP:${network.apiAddress}`, `IP:${network.firstServiceAddress}`, 'IP:127.0.0.1'],
      ...['DNS:localhost', 'DNS:kubernetes', 'DNS:kubernetes.default.svc'],
    ],
  },
  { name: 'admin', subject: '/O=system:masters/CN=admin' },
  { name: 'controller-manager', subject: '/CN=system:kube-controller-manager' },
  { name: 'scheduler', subject: '/CN=system:kube-scheduler' },
  { name: 'viewer', subject: '/CN=viewer' },
  { name: 'nobody', subject: '/CN=nobody' },
  ...nodes.map((node) => ({
    name: node.name,
    subject: `/O=system:nodes/CN=system:node:${node.name}`,
    addresses: [`IP:${node.address}`, `DNS:${node.name}`],
  })),
];

/** Makes the authority and every pair that is not there yet. P-256 and openssl, since Node signs no certificates. */
export async function makeCertificates(): Promise<void> {
  if (existsSync(serviceAccountKeys.public)) return;
  mkdirSync(files.pki, { recursive: true, mode: 0o700 });
  const fresh = ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await command('openssl', [
    ...[...fresh, '-x509', '-days', '3650', '-subj', '/CN=pod-doctor test cluster'],
    ...['-keyout', authority.key, '-out', authority.certificate],
  ]);
  await Promise.all(wanted.map((one) => sign(fresh, one)));
  await command('openssl', ['genrsa', '-out', serviceAccountKeys.secret, '2048']);
  await command('openssl', ['rsa', '-in', serviceAccountKeys.secret, '-pubout', '-out', serviceAccountKeys.public]);
}

async function sign(fresh: readonly string[], { name, subject, addresses }: Wanted): Promise<void> {
  const pair = keyPair(name);
  const extensions = join(files.pki, `${name}.ext`);
  const names = addresses === undefined ? '' : `subjectAltName=${addresses.join(',')}\n`;
  writeFileSync(extensions, `${names}extendedKeyUsage=clientAuth,serverAuth\n`);
  const request = join(files.pki, `${name}.csr`);
  await command('openssl', [...fresh, '-subj', subject, '-keyout', pair.key, '-out', request]);
  await command('openssl', [
    ...['x509', '-req', '-days', '3650', '-in', request, '-out', pair.certificate, '-extfile', extensions],
    ...['-CA', authority.certificate, '-CAkey', authority.key, '-set_serial', `0x${serial(name)}`],
  ]);
}

const serial = (name: string): string => Buffer.from(name).toString('hex').slice(0, 30);
