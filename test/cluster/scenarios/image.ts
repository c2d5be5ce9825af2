import { login, registries, unknownHost } from '../boot/registries.ts';
import type { Manifest, Scenario } from '../runner/scenario.ts';
import { deployment, faulty, image, object, pod, podSpec, type Fields } from './manifests.ts';

const from = (reference: string, more: Fields = {}, spec: Fields = {}) =>
  podSpec(faulty(['hang'], { image: reference, ...more }), spec);

const secret = (password: string): Manifest => {
  const auths = { [registries.login.host]: { username: login.user, password } };
  const config = Buffer.from(JSON.stringify({ auths })).toString('base64');
  return object('Secret', 'pull-key', {
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': config },
  });
};

const privateImage = `${registries.login.host}/faulty:1`;

/** Images that cannot be had. */
export const imageScenarios: readonly Scenario[] = [
  {
    name: 'image-not-found',
    summary: 'the tag does not exist',
    chosen: true,
    objects: [deployment('cart', from(`${registries.open.host}/faulty:9.9`))],
    shows: ['faulty:9.9: not found', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/not-found'], texts: ['faulty:9.9'] },
  },
  {
    name: 'image-unauthorized',
    summary: 'the registry wants a login and the Pod has none',
    chosen: true,
    objects: [deployment('cart', from(privateImage))],
    shows: ['waiting=ImagePullBackOff'],
    expect: {
      kind: 'fault',
      ids: ['image/unauthorized', 'image/not-found-or-private'],
      texts: [registries.login.host],
    },
  },
  {
    name: 'pull-secret-wrong',
    summary: 'the pull secret holds a wrong password',
    chosen: false,
    objects: [
      secret('wrong-password'),
      deployment('cart', from(privateImage, {}, { imagePullSecrets: [{ name: 'pull-key' }] })),
    ],
    shows: ['401 Unauthorized', 'waiting=ImagePullBackOff'],
    expect: {
      kind: 'fault',
      ids: ['image/unauthorized', 'image/pull-secret-wrong'],
      texts: [registries.login.host],
    },
  },
  {
    name: 'pull-secret-missing',
    summary: 'the pull secret does not exist',
    chosen: true,
    objects: [deployment('cart', from(privateImage, {}, { imagePullSecrets: [{ name: 'registry-key' }] }))],
    shows: ['Unable to retrieve some image pull secrets (registry-key)', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/pull-secret-missing'], texts: ['registry-key'] },
  },
  {
    name: 'registry-dns',
    summary: "nobody knows the registry's host name",
    chosen: true,
    objects: [pod('cart', from(`${unknownHost}/cart:1`))],
    shows: ['no such host', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/registry-dns'], texts: [unknownHost] },
  },
  {
    name: 'registry-dead',
    summary: 'nobody listens where the registry should be',
    chosen: true,
    objects: [pod('cart', from(`${registries.dead.host}/cart:1`))],
    shows: ['connection refused', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/registry-unreachable'], texts: ['refused'] },
  },
  {
    name: 'registry-rate-limit',
    summary: 'the registry says that it was asked too often',
    chosen: true,
    objects: [pod('cart', from(`${registries.limited.host}/cart:1`))],
    shows: ['429 Too Many Requests', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/rate-limited'], texts: ['429|rate'] },
  },
  {
    name: 'registry-503',
    summary: 'the registry is out of order',
    chosen: false,
    objects: [pod('cart', from(`${registries.broken.host}/cart:1`))],
    shows: ['503 Service Unavailable', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/registry-5xx'], texts: ['503'] },
  },
  {
    name: 'image-invalid-name',
    summary: 'the image name has capitals',
    chosen: true,
    objects: [pod('cart', from(`${registries.open.host}/Shop/Cart:1`))],
    shows: ['waiting=InvalidImageName'],
    expect: { kind: 'fault', ids: ['image/invalid-name'], texts: ['Shop/Cart'] },
  },
  {
    name: 'image-never-pull',
    summary: 'the image may not be pulled and is not there',
    chosen: true,
    objects: [pod('cart', from(image('never-pulled'), { imagePullPolicy: 'Never' }))],
    shows: ['waiting=ErrImageNeverPull'],
    expect: { kind: 'fault', ids: ['image/never-pull'], texts: ['never-pulled'] },
  },
  {
    name: 'image-platform',
    summary: 'the image exists for linux/arm64 only',
    chosen: true,
    objects: [pod('cart', from(image('arm-only')))],
    shows: ['no match for platform in manifest', 'waiting=ImagePullBackOff'],
    expect: { kind: 'fault', ids: ['image/platform-mismatch'], texts: ['arm-only', 'amd64'] },
  },
];
