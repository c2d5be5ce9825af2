/** One entry of a tar archive. Paths are relative, without a leading slash. */
export type TarEntry =
  | { readonly kind: 'file'; readonly path: string; readonly content: Uint8Array; readonly mode: number }
  | { readonly kind: 'folder'; readonly path: string; readonly mode: number }
  | { readonly kind: 'link'; readonly path: string; readonly to: string };

const block = 512;

/** Writes a ustar archive. Same entries, same bytes: no times, no owners. */
export function tar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const content = entry.kind === 'file' ? Buffer.from(entry.content) : Buffer.alloc(0);
    return [header(entry, content.length), content, Buffer.alloc((block - (content.length % block)) % block)];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header(entry: TarEntry, size: number): Buffer {
  const out = Buffer.alloc(block);
  const path = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
  if (path.length > 100) throw new Error(`path too long for a plain tar header: ${path}`);
  out.write(path, 0);
  out.write(octal(entry.kind === 'link' ? 0o777 : entry.mode, 8), 100);
  out.write(octal(0, 8), 108);
  out.write(octal(0, 8), 116);
  out.write(octal(size, 12), 124);
  out.write(octal(0, 12), 136);
  out.write(' '.repeat(8), 148);
  out.write({ file: '0', folder: '5', link: '2' }[entry.kind], 156);
  if (entry.kind === 'link') out.write(entry.to, 157);
  out.write('ustar\u000000', 257);
  const sum = out.reduce((total, byte) => total + byte, 0);
  out.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
  return out;
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\u0000`;
