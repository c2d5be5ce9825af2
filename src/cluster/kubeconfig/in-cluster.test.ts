import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { inClusterConnection } from './in-cluster.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const env = { KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443' };

describe('inClusterConnection', () => {
  it('uses the mounted service account, whose token file is read again and again', () => {
    for (const [name, content] of [
      ['token', 't'],
      ['ca.crt', 'pem'],
      ['namespace', 'tools\n'],
    ] as const) {
      folder.write(name, content);
    }
    expect(inClusterConnection({}, env, folder.path)).toMatchObject({
      context: '',
      namespace: 'tools',
      server: 'https://10.96.0.1:443',
      certificateAuthority: { file: join(folder.path, 'ca.crt') },
      credentials: { tokenFile: join(folder.path, 'token') },
    });
    expect(inClusterConnection({ token: 'mine', namespace: 'n' }, env, folder.path)).toMatchObject({
      namespace: 'n',
      credentials: { token: 'mine' },
    });
  });

  it('writes IPv6 addresses as a URL wants them', () => {
    folder.write('token', 't');
    const host = { ...env, KUBERNETES_SERVICE_HOST: 'fd00::1' };
    expect(inClusterConnection({}, host, folder.path)).toMatchObject({
      server: 'https://[fd00::1]:443',
      namespace: 'default',
    });
  });

  it('is nothing outside of a Pod', () => {
    expect(inClusterConnection({}, env, folder.path)).toBeUndefined();
    folder.write('token', 't');
    expect(inClusterConnection({}, {}, folder.path)).toBeUndefined();
  });
});
