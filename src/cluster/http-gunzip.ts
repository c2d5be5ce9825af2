import { pipeline, type Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';

/** What a gzip stream holds. A watch is one endless stream: what has arrived comes out at once. */
export function gunzipped(stream: Readable): Readable {
  const gunzip = createGunzip({ flush: constants.Z_SYNC_FLUSH, chunkSize: 64 * 1024 });
  pipeline(stream, gunzip, () => undefined);
  return gunzip;
}
