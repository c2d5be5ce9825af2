import { X509Certificate } from 'node:crypto';
import type { Pem } from '../../model/connection.ts';
import { readPem } from './pem.ts';

/** Until when a client certificate holds, in milliseconds since the epoch; undefined when it cannot be read. */
export function certificateDates(pem: Pem): { readonly notAfter: number } | undefined {
  try {
    return { notAfter: Date.parse(new X509Certificate(readPem(pem, 'client certificate')).validTo) };
  } catch {
    // Whoever asks only wants to explain a refusal; a broken file was told when it was loaded.
    return undefined;
  }
}
