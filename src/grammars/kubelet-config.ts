/** Why the kubelet could not put a container's configuration together (waiting reason CreateContainerConfigError). */
export type ConfigError =
  | { readonly fault: 'object-missing'; readonly of: 'ConfigMap' | 'Secret'; readonly name: string }
  | {
      readonly fault: 'key-missing';
      readonly of: 'ConfigMap' | 'Secret';
      readonly namespace: string;
      readonly name: string;
      readonly key: string;
    }
  | { readonly fault: 'image-runs-as-root' }
  | { readonly fault: 'user-not-numeric'; readonly user: string }
  | { readonly fault: 'non-root-contradiction' }
  | { readonly fault: 'subpath'; readonly mount?: string }
  | { readonly fault: 'other' };

/**
 * Parses the waiting message or the `Failed` event. Kubelets before 1.19 write the plural resource (`secrets "x" not found`),
 * later ones the singular.
 */
export function parseConfigError(message: string): ConfigError {
  const text = message.trim().replace(/^Error: /, '');
  const missing = /^(configmap|secret)s? "([^"]+)" not found/.exec(text);
  if (missing?.[1] && missing[2]) return { fault: 'object-missing', of: kindOf(missing[1]), name: missing[2] };
  const key = /couldn't find key (\S+) in (ConfigMap|Secret) ([^/\s]+)\/(\S+)/i.exec(text);
  if (key?.[1] && key[2] && key[3] && key[4]) {
    return { fault: 'key-missing', of: kindOf(key[2]), namespace: key[3], name: key[4], key: key[1] };
  }
  if (/runAsNonRoot and image will run as root/.test(text)) return { fault: 'image-runs-as-root' };
  const user = /runAsNonRoot and image has non-numeric user \(([^)]*)\)/.exec(text);
  if (user) return { fault: 'user-not-numeric', user: user[1] ?? '' };
  if (/runAsUser breaks non-root policy|non-root policy/.test(text)) return { fault: 'non-root-contradiction' };
  if (/failed to (?:prepare|create) subPath|unable to provision SubPath/i.test(text)) {
    const mount = /volumeMount ['"]([^'"]+)['"]/.exec(text)?.[1];
    return { fault: 'subpath', ...(mount === undefined ? {} : { mount }) };
  }
  return { fault: 'other' };
}

function kindOf(word: string): 'ConfigMap' | 'Secret' {
  return word.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap';
}
