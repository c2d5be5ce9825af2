import type { ObjectStanding } from '../../signals/object-standing.ts';
import type { ApiObject } from '../../model/wire.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { createPullSecret } from '../pull-secret.ts';
import { kubectl, look } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

const spec = { imagePullSecrets: [{ name: 'registry-key' }] };
const refused = exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 401 Unauthorized');

function secret(type: string, key: string): ApiObject & { readonly type: string; readonly data: object } {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'registry-key', namespace: 'shop' },
    type,
    data: { [key]: '' },
  };
}

/** The pull Secret is there, and does not open the registry. */
export const pullSecretWrong = definePullCause({
  id: 'image/pull-secret-wrong',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  parent: 'image/unauthorized',
  docs: '/tasks/configure-pod-container/pull-image-private-registry/',
  summary:
    'The pull Secret exists, but it is of the wrong type, has no entry for this registry, or holds credentials that the registry does not take.',
  find(signal) {
    if (signal.error.fault !== 'unauthorized' || signal.missingPullSecrets.length > 0) return undefined;
    const present = signal.pullSecrets.filter(({ state }) => state === 'present');
    if (present.length === 0 || present.length < signal.pullSecrets.length) return undefined;
    return { ...signal, unusable: present.filter((each) => !isUsable(each)) };
  },
  tell({ image, reference, error, pullSecrets, unusable }, about) {
    const { host } = reference;
    const names = pullSecrets.map(({ name }) => `"${name}"`).join(', ');
    const useless = unusable.length === pullSecrets.length;
    const noEntry = /no basic auth credentials/.test(error.said);
    const type = unusable[0]?.type ?? 'none';
    return {
      title: useless
        ? `Pull Secret ${names} is of type ${type}, which is no registry login`
        : noEntry
          ? `Pull Secret ${names} has no credentials for ${host}`
          : `${host} refuses the credentials of pull Secret ${names}`,
      why: useless
        ? `Only Secrets of type kubernetes.io/dockerconfigjson or dockercfg are used for pulls, so ${image} was asked for without a login: "${error.said}".`
        : noEntry
          ? `The Secret exists, and yet the pull of ${image} was tried without credentials ("${error.said}"): no entry in it is for this host.`
          : `The Secret exists and the pull of ${image} was still answered "${error.said}": user, password or host in it are wrong.`,
      certainty: useless ? 'certain' : 'likely',
      settles: `Log in to ${host} with what the Secret holds.`,
      remedies: [
        createPullSecret(about, host, '<new-name>'),
        look(
          'see the type and the keys of the Secret (its values stay hidden)',
          kubectl(about, 'describe', 'secret', pullSecrets[0]?.name ?? ''),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the password in the Secret is wrong',
        snapshot: examplePull(refused, {
          spec,
          objects: [secret('kubernetes.io/dockerconfigjson', '.dockerconfigjson')],
        }),
      },
      {
        says: 'the Secret is of another type',
        snapshot: examplePull(refused, { spec, objects: [secret('Opaque', 'config.json')] }),
      },
    ],
    misses: [
      { says: 'the Pod names no pull Secret', snapshot: examplePull(refused) },
      { says: 'the Secret could not be read', snapshot: examplePull(refused, { spec }) },
    ],
  }),
});

function isUsable({ type, keys }: ObjectStanding): boolean {
  return (
    (type === 'kubernetes.io/dockerconfigjson' && keys.includes('.dockerconfigjson')) ||
    (type === 'kubernetes.io/dockercfg' && keys.includes('.dockercfg'))
  );
}
