import { describe, expect, it } from '@jest/globals';
import { parsePullError } from './image-pull.ts';

const unpack = 'failed to pull and unpack image "r.io/a:1": ';

describe('parsePullError', () => {
  it.each([
    [
      'Failed to pull image "repo/app:v9": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/repo/app:v9": failed to resolve reference "docker.io/repo/app:v9": docker.io/repo/app:v9: not found',
      'not-found',
    ],
    [
      'Failed to pull image "repo/app": failed to pull and unpack image "docker.io/repo/app:latest": failed to resolve reference "docker.io/repo/app:latest": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'denied',
    ],
    [
      `Failed to pull image "r.io/a:1": failed to pull and unpack image "r.io/a:1": failed to resolve image: pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials`,
      'unauthorized',
    ],
    [`Failed to pull image "r.io/a:1": ${unpack}no match for platform in manifest: not found`, 'platform'],
    [
      'rpc error: code = NotFound desc = failed to pull and unpack image "r.io/a:1": get image config descriptor: no match for platform in manifest sha256:ab: not found',
      'platform',
    ],
    [
      'Failed to pull image "r.io/a:1": initializing source docker://r.io/a:1: choosing an image from manifest list docker://r.io/a:1: no image found in manifest list for architecture "arm64", variant "v8", OS "linux"',
      'platform',
    ],
    [
      'Failed to pull image "nginx": failed to pull and unpack image "docker.io/library/nginx:latest": failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://registry-1.docker.io/v2/library/nginx/manifests/sha256:ab: 429 Too Many Requests',
      'rate-limited',
    ],
    ['Error response from daemon: toomanyrequests: You have reached your pull rate limit.', 'rate-limited'],
    [`${unpack}failed commit on ref "layer-sha256:ab": failed size validation: 1 != 2: failed precondition`, 'corrupt'],
    [`${unpack}failed to extract layer sha256:ab: lchown /x: invalid argument: unknown`, 'extract'],
    [
      'failed to register layer: Error processing tar file(exit status 1): write /a: no space left on device',
      'disk-full',
    ],
    ['pull QPS exceeded', 'pull-qps'],
    ['short-name "a:1" did not resolve to an alias and no unqualified-search registries are defined', 'short-name'],
    [
      `${unpack}failed to do request: Head "https://r.io/v2/a/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
      'tls',
    ],
    [
      `${unpack}failed to do request: Head "https://r.io/v2/a/manifests/1": http: server gave HTTP response to HTTPS client`,
      'http',
    ],
    [
      `${unpack}failed to do request: Head "https://r.io/v2/": proxyconnect tcp: dial tcp 10.0.0.9:3128: i/o timeout`,
      'proxy',
    ],
    [
      `${unpack}failed to resolve image: failed to do request: Head "http://127.0.0.1:5999/v2/a/manifests/1": dial tcp 127.0.0.1:5999: connect: connection refused`,
      'unreachable',
    ],
    [
      `${unpack}failed to resolve image: unexpected status from HEAD request to http://r.io/v2/a/manifests/1: 503 Service Unavailable`,
      'server-error',
    ],
    [
      `${unpack}failed to resolve image: unexpected status from HEAD request to http://r.io/v2/a/manifests/1: 401 Unauthorized`,
      'unauthorized',
    ],
    [
      `${unpack}failed to resolve image: pulling from host r.io failed with status code [manifests 1]: 401 Unauthorized`,
      'unauthorized',
    ],
    [
      'rpc error: code = PermissionDenied desc = failed to pull and unpack image "r.io/a:1": failed to resolve reference "r.io/a:1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      'forbidden',
    ],
    ['rpc error: code = PermissionDenied desc = the caller may not do this', 'forbidden'],
    [`${unpack}failed to extract layer sha256:ab: write /var/lib/x: no space left on device: unknown`, 'disk-full'],
    ['Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries', 'platform'],
    ['Error response from daemon: repository shop/web not found: does not exist or no pull access', 'denied'],
    [
      `${unpack}failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://r.io/token: 403 Forbidden`,
      'unauthorized',
    ],
    ['denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "x"', 'forbidden'],
    ['dial tcp: lookup r.io on [::1]:53: read udp [::1]:41434->[::1]:53: read: connection refused', 'dns'],
    [
      'Error response from daemon: Get "https://r.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      'unreachable',
    ],
    [`${unpack}failed to do request: Head "https://r.io/v2/a/manifests/1": EOF`, 'unreachable'],
    ['image pull failed for r.io/a:1 because the registry is unavailable: ping failed', 'unreachable'],
    ['Error response from daemon: manifest unknown', 'not-found'],
    [
      'image pull failed for r.io/a, this may be because there are no credentials on this request.  details: (Authentication is required.)',
      'unauthorized',
    ],
    [
      'image pull failed for r.io/a:1, this may be because there are no credentials on this request.  details: (Tag 1 not found in repository r.io/a)',
      'not-found',
    ],
    ['Back-off pulling image "r.io/a:1"', 'other'],
  ])('%s', (message, fault) => {
    expect(parsePullError(message).fault).toBe(fault);
  });

  it('peels the wrappers down to what the registry said', () => {
    expect(
      parsePullError(
        'Back-off pulling image "r.io/a:1": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "r.io/a:1": failed to resolve reference "r.io/a:1": r.io/a:1: not found',
      ),
    ).toEqual({ fault: 'not-found', said: 'r.io/a:1: not found' });
  });

  it('names the host that was looked up and the server that was asked', () => {
    expect(
      parsePullError(
        'Failed to pull image "r.io/a:1": initializing source docker://r.io/a:1: pinging container registry r.io: Get "https://r.io/v2/": dial tcp: lookup r.io on 10.0.0.2:53: no such host',
      ),
    ).toMatchObject({ fault: 'dns', host: 'r.io', dnsServer: '10.0.0.2' });
  });

  it('takes a timeout of the DNS server for a failed look-up, not for an unreachable registry', () => {
    expect(
      parsePullError(
        'Get "https://reg.svc:5000/v2/": dial tcp: lookup reg.svc on 192.0.2.5:53: read udp 10.0.0.6:46779->192.0.2.5:53: i/o timeout',
      ),
    ).toMatchObject({ fault: 'dns', host: 'reg.svc', dnsServer: '192.0.2.5' });
  });
});
