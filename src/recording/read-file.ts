import { open } from 'node:fs/promises';
import { UserError } from '../support/user-error.ts';

/** Beyond this a text cannot be one string in Node, and no incident needs it. */
export const sizeLimit = 512 * 1024 * 1024;

/** The text of a file. Directories, missing and unreadable files, and huge ones are refused with what to do. */
export async function readTextFile(path: string, limit: number = sizeLimit): Promise<string> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw new UserError(`${path} is a folder; name a file`);
    const chunks: AsyncIterable<Buffer> = file.createReadStream({ autoClose: false });
    return await readText(chunks, path, limit);
  } finally {
    await file.close();
  }
}

/** The text of a stream, such as stdin. */
export async function readText(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number = sizeLimit,
): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
    size += part.length;
    if (size > limit) {
      const most = `${Math.floor(limit / 1024 / 1024)} MiB`;
      throw new UserError(`${name} is larger than ${most}; save fewer objects, such as one namespace`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function unreadable(path: string, error: unknown): UserError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new UserError(`there is no file ${path}`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new UserError(`${path} may not be read by this user`, { cause: error });
  return new UserError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
