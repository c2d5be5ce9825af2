import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, network } from './layout.ts';
import type { ProcessSpec } from './processes.ts';

/** An image registry as the nodes know it: the host of an image's name, and where that host really listens. */
export type Registry = { readonly host: string; readonly port: number };

/** The registries, each with another temper. Their names need no DNS: containerd is told where they are. */
export const registries = {
  open: { host: 'registry.testbed.local', port: 25000 },
  /** Wants a login. */
  login: { host: 'private.testbed.local', port: 25001 },
  /** Answers 429 to everything. */
  limited: { host: 'limited.testbed.local', port: 25002 },
  /** Answers 503 to everything. */
  broken: { host: 'broken.testbed.local', port: 25003 },
  /** Nobody listens. */
  dead: { host: 'dead.testbed.local', port: 25004 },
} as const satisfies Readonly<Record<string, Registry>>;

/** A registry host that no name server knows. */
export const unknownHost = 'registry.nowhere.invalid';

/** What opens the registry with a login. */
export const login = { user: 'puller', password: 'right-password' } as const;

// bcrypt of the password above, the only form that the registry takes.
const htpasswd = `${login.user}:$2y$05$abcdefghijklmnopqrstuuBO.kmgTJhdt40M5ZyHgFmcpBdUb9aS.\n`;

/** The processes behind the names, and the name server that knows no name. */
export function registrySpecs(programs: string): readonly ProcessSpec[] {
  const faulty = join(programs, 'faulty');
  const answering = (name: string, port: number, code: number): ProcessSpec => ({
    name: `registry-${name}`,
    program: faulty,
    args: [`http 127.0.0.1:${port} ${code}`, 'hang'],
  });
  return [
    distribution('open', registries.open.port, {}),
    distribution('login', registries.login.port, { auth: { htpasswd: { realm: 'testbed', path: writeHtpasswd() } } }),
    answering('limited', registries.limited.port, 429),
    answering('broken', registries.broken.port, 503),
    { name: 'dns', program: faulty, args: [`dns-nxdomain ${network.apiAddress}:53`] },
  ];
}

/** Writes containerd's `certs.d` for these registries and gives its folder. */
export function writeHosts(): string {
  const folder = join(home, 'certs.d');
  for (const { host, port } of Object.values(registries)) {
    mkdirSync(join(folder, host), { recursive: true });
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(
      join(folder, host, 'hosts.toml'),
      `server = "${url}"\n[host."${url}"]\n  capabilities = ["pull", "resolve"]\n`,
    );
  }
  return folder;
}

function distribution(name: string, port: number, more: object): ProcessSpec {
  const folder = join(home, `registry-${name}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'config.yml');
  const config = {
    version: '0.1',
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: `127.0.0.1:${port}` },
    ...more,
  };
  writeFileSync(file, JSON.stringify(config));
  return { name: `registry-${name}`, program: 'docker-registry', args: ['serve', file] };
}

function writeHtpasswd(): string {
  mkdirSync(home, { recursive: true });
  const file = join(home, 'htpasswd');
  writeFileSync(file, htpasswd, { mode: 0o600 });
  return file;
}
