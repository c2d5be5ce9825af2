import type { Json, Scenario } from '../runner/scenario.ts';
import { deployment, faulty, image, object, pod, podSpec } from './manifests.ts';

const withEnv = (valueFrom: { readonly [name: string]: Json }) =>
  podSpec(faulty(['hang'], { env: [{ name: 'SETTING', valueFrom }] }));

/** Containers whose configuration cannot be put together. */
export const configScenarios: readonly Scenario[] = [
  {
    name: 'configmap-missing',
    summary: 'a variable comes from a ConfigMap that does not exist',
    chosen: true,
    objects: [
      deployment('cart', podSpec(faulty(['hang'], { envFrom: [{ configMapRef: { name: 'cart-settings' } }] }))),
    ],
    shows: ['waiting=CreateContainerConfigError', 'configmap "cart-settings" not found'],
    expect: { kind: 'fault', ids: ['config/configmap-missing'], texts: ['cart-settings'] },
  },
  {
    name: 'secret-missing',
    summary: 'a variable comes from a Secret that does not exist',
    chosen: true,
    objects: [deployment('cart', withEnv({ secretKeyRef: { name: 'pay-keys', key: 'token' } }))],
    shows: ['waiting=CreateContainerConfigError', 'secret "pay-keys" not found'],
    expect: { kind: 'fault', ids: ['config/secret-missing'], texts: ['pay-keys'] },
  },
  {
    name: 'configmap-key-missing',
    summary: 'the ConfigMap lacks the key',
    chosen: false,
    objects: [
      object('ConfigMap', 'cart-settings', { data: { currency: 'EUR', region: 'eu' } }),
      deployment('cart', withEnv({ configMapKeyRef: { name: 'cart-settings', key: 'currrency' } })),
    ],
    shows: ["couldn't find key currrency in ConfigMap"],
    expect: { kind: 'fault', ids: ['config/configmap-key-missing'], texts: ['cart-settings', 'currrency'] },
  },
  {
    name: 'secret-key-missing',
    summary: 'the Secret lacks the key',
    chosen: true,
    objects: [
      object('Secret', 'pay-keys', { stringData: { 'api-key': 'not-a-real-key' } }),
      deployment('checkout', withEnv({ secretKeyRef: { name: 'pay-keys', key: 'api-token' } })),
    ],
    shows: ["couldn't find key api-token in Secret"],
    expect: { kind: 'fault', ids: ['config/secret-key-missing'], texts: ['pay-keys', 'api-token'] },
  },
  {
    name: 'run-as-non-root',
    summary: 'must not run as root and the image would',
    chosen: true,
    objects: [deployment('cart', podSpec(faulty(['hang'], { securityContext: { runAsNonRoot: true } })))],
    shows: ['container has runAsNonRoot and image will run as root'],
    expect: { kind: 'fault', ids: ['config/run-as-non-root-image', 'config/run-as-non-root'], texts: ['root'] },
  },
  {
    name: 'run-as-named-user',
    summary: "must not run as root and the image's user is a name",
    chosen: false,
    objects: [
      pod('cart', podSpec(faulty(['hang'], { image: image('as-app'), securityContext: { runAsNonRoot: true } }))),
    ],
    shows: ['image has non-numeric user (app)'],
    expect: {
      kind: 'fault',
      ids: ['config/run-as-non-root-non-numeric', 'config/run-as-non-root'],
      texts: ['app'],
    },
  },
];
