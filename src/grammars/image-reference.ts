/** An image reference taken apart the way the runtimes do (distribution/reference). */
export interface ImageReference {
  /** `docker.io` where the reference names no host. */
  readonly host: string;
  /** `library/nginx` for a one-word name on docker.io. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Takes a reference apart; a reference without tag and digest means `latest`. */
export function parseImageReference(image: string): ImageReference {
  const [named = '', digest] = image.split('@', 2);
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
  const path = isHost ? named.slice(slash + 1) : named;
  const colon = path.lastIndexOf(':');
  const name = colon < 0 ? path : path.slice(0, colon);
  const tag = colon < 0 ? undefined : path.slice(colon + 1);
  return {
    host: isHost ? first : 'docker.io',
    repository: isHost || name.includes('/') ? name : `library/${name}`,
    ...(tag !== undefined ? { tag } : digest === undefined ? { tag: 'latest' } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}
