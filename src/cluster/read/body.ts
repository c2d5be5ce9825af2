/**
 * The first bytes of a body as text. What is beyond the limit is not read, so that no answer can fill the memory.
 * A character that is cut by the limit becomes the replacement character.
 */
export async function readText(body: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
