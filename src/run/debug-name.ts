/** The letters and digits that Kubernetes makes names of (apimachinery pkg/util/rand): none that spell words. */
const letters = 'bcdfghjklmnpqrstvwxz2456789';

/** Five characters for a name. */
export function nameSuffix(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(5)), (each) => letters[each % letters.length] ?? 'x').join(
    '',
  );
}
