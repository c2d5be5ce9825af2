import type { Pem } from '../../model/connection.ts';
import { readPem } from './pem.ts';

/** Until when a client certificate holds, in milliseconds since the epoch; undefined when it cannot be read. */
export function certificateDates(pem: Pem): { readonly notAfter: number } | undefined {
  // Loaded here: it takes long, and few refusals have to do with a certificate.
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  try {
    return { notAfter: Date.parse(new X509Certificate(readPem(pem, 'client certificate')).validTo) };
  } catch {
    // Whoever asks only wants to explain a refusal; a broken file was told when it was loaded.
    return undefined;
  }
}
