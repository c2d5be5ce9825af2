import { readFileSync } from 'node:fs';
import type { Pem } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import { codeOf } from '../errors-code.ts';

/** The PEM text. Throws UserError naming the file when it cannot be read or holds something else. */
export function readPem(pem: Pem, what: string): string {
  const text = 'data' in pem ? pem.data : readFile(pem.file, what);
  if (text.includes('-----BEGIN ')) return text;
  const where = 'data' in pem ? `the ${what} in the kubeconfig` : `${what} ${pem.file}`;
  throw new UserError(`${where} is not in PEM form (-----BEGIN …); replace it`);
}

function readFile(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'EACCES' ? 'may not be read by you' : `cannot be read (${code})`;
    throw new UserError(`${what} ${file} ${why}; correct the path in the kubeconfig or the flag`, { cause: error });
  }
}
