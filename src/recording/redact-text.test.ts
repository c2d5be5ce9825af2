import { describe, expect, it } from '@jest/globals';
import { redactText } from './redact-text.ts';

describe('secrets in a text', () => {
  it.each([
    ['a URL with credentials', 'postgres://app:s3cr3t@db:5432/shop', 'postgres://***@db:5432/shop'],
    ['a URL with a token alone', 'https://tok3n@git.example/x', 'https://***@git.example/x'],
    ['a data source name', 'dsn app:s3cr3t@tcp(db:3306)/shop', 'dsn ***@tcp(db:3306)/shop'],
    ['a bearer token', 'Authorization: Bearer abcdef123456', 'Authorization: Bearer ***'],
    ['basic authentication', 'authorization: basic dXNlcjpwYXNz', 'authorization: basic ***'],
    ['a JWT', 'got eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl back', 'got *** back'],
    ['an assignment', 'DB_PASSWORD=hunter2 starting', 'DB_PASSWORD=*** starting'],
    ['a JSON field', '{"password": "hun\\"ter2", "user": "x"}', '{"password": ***, "user": "x"}'],
    ['a YAML field', 'password: hunter2', 'password: ***'],
    ['a flag with its value', '--db-password hunter2 --port 1', '--db-password *** --port 1'],
    ['a flag joined to its value', '--token=abc123 run', '--token=*** run'],
    ['a token after a colon that looks random', 'api_key: 9fK2mQ81xZ', 'api_key: ***'],
    ['a cookie', 'Set-Cookie: session=abc; Path=/', 'Set-Cookie: ***'],
    ['a registry login', '{"auths":{"r.io":{"auth":"dXNlcjpwYXNz"}}}', '{"auths":{"r.io":{"auth":"***"}}}'],
    ['a signed URL', 'GET https://x/y?se=1&sig=aB%2F9&sp=r', 'GET https://x/y?se=1&sig=***&sp=r'],
    ['a Slack webhook', 'post https://hooks.slack.com/services/T0/B0/xyz', 'post https://hooks.slack.com/services/***'],
    ['an AWS key', 'key AKIAIOSFODNN7EXAMPLE used', 'key *** used'],
    ['a GitHub token', 'using ghp_0123456789abcdefghijABCDEFGHIJ012345', 'using ***'],
    [
      'a private key',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nok',
      '-----BEGIN RSA PRIVATE KEY-----***\nok',
    ],
    ['a private key that is cut off', '-----BEGIN PRIVATE KEY-----\nMIIE', '-----BEGIN PRIVATE KEY-----***'],
  ])('%s is masked', (_what, text, clean) => {
    expect(redactText(text)).toBe(clean);
  });

  it.each([
    "couldn't find key api-token in Secret shop/pay-keys",
    'secret "db-password" not found',
    'MountVolume.SetUp failed for volume "db-credentials" : secret "db-credentials" not found',
    'invalid token: unexpected end of input',
    'failed to get secret: not found',
    'add key api-token to Secret pay-keys',
    'kubectl -n shop patch secret pay-keys -p \'{"stringData":{"api-token":"<value>"}}\'',
    '"secretName":"db-credentials"',
    'PASSWORD=$(DB_PASSWORD)',
    'dial tcp 10.96.12.40:5432: connect: connection refused',
    'Back-off pulling image "registry.example/shop/web:1.4@sha256:abcdef"',
    'failed calling webhook "check.policy.example": the signature of the cookie jar is bad',
    'container has runAsNonRoot and image will run as root',
  ])('what only speaks of one stays: %s', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('changes nothing more when it runs again', () => {
    const once = redactText('password=x1y2 postgres://a:b@c --token abcdefgh12 {"secret":"q"}');
    expect(redactText(once)).toBe(once);
  });

  it.each(['"password":"', 'password=', '://', 'Bearer ', '-----BEGIN A-----'])(
    'takes hostile text in its stride: %s',
    (part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const before = performance.now();
      redactText(text);
      expect(performance.now() - before).toBeLessThan(2000);
    },
  );
});
