import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** What a certificate is for. `days` from now until it expires; a negative number makes it expired. */
export interface CertificateWish {
  readonly commonName: string;
  /** Subject alternative names as openssl writes them: `IP:127.0.0.1,DNS:localhost`. */
  readonly names?: string;
  readonly days?: number;
}

/** A certificate authority of a test's own, made by openssl in a temporary folder. */
export interface Authority extends KeyPair {
  issue(wish: CertificateWish): KeyPair;
  remove(): void;
}

/** Makes an authority. Elliptic keys, for they are made in milliseconds. */
export function makeAuthority(commonName = 'test authority'): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const inFolder = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const newKey = (name: string): void =>
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', name);
  newKey('ca.key');
  openssl(...['req', '-x509', '-new', '-key', 'ca.key', '-subj', `/CN=${commonName}`, '-days', '30', '-out', 'ca.crt']);
  let serial = 0;
  return {
    certificate: readFileSync(inFolder('ca.crt'), 'utf8'),
    key: readFileSync(inFolder('ca.key'), 'utf8'),
    issue({ commonName: name, names = 'IP:127.0.0.1,DNS:localhost', days = 30 }) {
      const base = `leaf-${++serial}`;
      newKey(`${base}.key`);
      writeFileSync(inFolder(`${base}.ext`), `subjectAltName=${names}\n`);
      openssl(...['req', '-new', '-key', `${base}.key`, '-subj', `/CN=${name}/O=testers`, '-out', `${base}.csr`]);
      openssl(
        ...['x509', '-req', '-in', `${base}.csr`, '-CA', 'ca.crt', '-CAkey', 'ca.key', '-set_serial', `${serial}`],
        ...['-extfile', `${base}.ext`, '-days', `${days}`, '-out', `${base}.crt`],
      );
      return {
        certificate: readFileSync(inFolder(`${base}.crt`), 'utf8'),
        key: readFileSync(inFolder(`${base}.key`), 'utf8'),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
