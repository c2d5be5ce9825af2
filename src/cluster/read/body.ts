import type { ApiResponse } from '../transport.ts';
import { chunksOf } from './api.ts';

/** The first bytes of a body. What is beyond the limit is not read, so that no answer can fill the memory. */
export async function readBytes(response: ApiResponse, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}
