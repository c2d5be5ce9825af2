import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { countingPlugin } from '../../../test/support/counting-plugin.ts';
import { connectionTo } from '../../../test/support/connection.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../test/support/temporary-folder.ts';
import type { UserCredentials } from '../../model/connection.ts';
import type { CredentialSource } from './credential.ts';
import { credentialSource } from './credential-source.ts';

const pem = (name: string): string => `-----BEGIN ${name}-----\n`;
let folder: TemporaryFolder;
let now = 0;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function source(credentials: UserCredentials): CredentialSource {
  return credentialSource(connectionTo('https://s', { credentials }), {
    clock: { now: () => now },
    env: { PATH: process.env['PATH'] },
    terminal: () => 'none',
    limit: 10_000,
  });
}

describe('credentialSource', () => {
  it('writes tokens and basic authentication into the header', async () => {
    expect(await source({ token: 't' }).current()).toEqual({ authorization: 'Bearer t' });
    const basic = { username: 'jane', password: 'pässword' };
    expect(await source({ basic }).current()).toEqual({ authorization: 'Basic amFuZTpww6Rzc3dvcmQ=' });
    expect(() => source({ token: 'a\nb' })).toThrow('the token holds a line break');
  });

  it('reads a token file again after a minute, and holds what it had while the file is missing', async () => {
    const tokenFile = folder.write('token', ' one\n');
    const credentials = source({ tokenFile, token: 'fallback' });
    const first = await credentials.current();
    expect(first).toEqual({ authorization: 'Bearer one' });
    folder.write('token', 'two');
    now += 59_000;
    expect(await credentials.current()).toBe(first);
    now += 1_000;
    expect(await credentials.current()).toEqual({ authorization: 'Bearer two' });
    rmSync(tokenFile);
    now += 60_000;
    expect(await credentials.current()).toEqual({ authorization: 'Bearer two' });
    expect(await source({ tokenFile, token: 'fallback' }).current()).toEqual({ authorization: 'Bearer fallback' });
    expect(() => source({ tokenFile })).toThrow(/token file .* is missing, empty or not readable/);
  });

  it('takes a client certificate that was replaced after a refusal', async () => {
    const files = {
      certificate: { file: folder.write('crt', pem('one')) },
      key: { file: folder.write('key', pem('k')) },
    };
    const credentials = source(files);
    const refused = await credentials.current();
    expect(await credentials.renew(refused)).toBeUndefined();
    folder.write('crt', pem('two'));
    expect(await credentials.renew(refused)).toEqual({ certificate: pem('two'), key: pem('k') });
  });

  it('adds what the plugin gives to what the kubeconfig has', async () => {
    const exec = countingPlugin(folder);
    const credentials = source({ exec, certificate: { data: pem('c') }, key: { data: pem('k') } });
    const first = await credentials.current();
    expect(first).toEqual({ authorization: 'Bearer t1', certificate: pem('c'), key: pem('k') });
    expect(await credentials.current()).toBe(first);
    expect(await credentials.renew(first)).toMatchObject({ authorization: 'Bearer t2', certificate: pem('c') });
    expect(await credentials.renew(first)).toMatchObject({ authorization: 'Bearer t2' });
  });
});
