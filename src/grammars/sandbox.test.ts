import { describe, expect, it } from '@jest/globals';
import { parseSandboxError } from './sandbox.ts';

const id = 'ab'.repeat(32);
const failed = 'Failed to create pod sandbox: rpc error: code = Unknown desc = ';

describe('parseSandboxError', () => {
  it.each([
    [
      'network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized',
      { fault: 'network-not-ready' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="bridge" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.244.1.1-10.244.1.254`,
      { fault: 'ip-exhausted', plugin: 'bridge' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="calico" failed (add): stat /var/lib/calico/nodename: no such file or directory`,
      { fault: 'cni-agent-down', plugin: 'calico' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="bridge" failed (add): failed to set bridge addr: "cni0" already has an IP address different from 10.244.1.1/24`,
      { fault: 'cni', plugin: 'bridge' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": failed to find plugin "loopback" in path [/opt/cni/bin]`,
      { fault: 'cni-plugin-missing', plugin: 'loopback' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="calico" failed (add): Unauthorized`,
      { fault: 'cni-unauthorized', plugin: 'calico' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized`,
      { fault: 'cni-unauthorized' },
    ],
    [
      `${failed}failed to setup network for sandbox "${id}": plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to connect to backend server: dial tcp 127.0.0.1:50051: connect: connection refused`,
      { fault: 'cni-agent-down', plugin: 'aws-cni' },
    ],
    [
      'Failed to create pod sandbox: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      { fault: 'timeout' },
    ],
    [
      `${failed}failed to reserve sandbox name "web_shop_1f_0": name "web_shop_1f_0" is reserved for "${id}"`,
      { fault: 'timeout' },
    ],
    [
      `${failed}failed to get sandbox runtime: no runtime for "gvisor" is configured`,
      { fault: 'runtime-handler', handler: 'gvisor' },
    ],
    [
      `${failed}unable to get OCI runtime for sandbox "${id}": no runtime for "kata" is configured`,
      { fault: 'runtime-handler', handler: 'kata' },
    ],
    [
      `${failed}failed to start sandbox "${id}": failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?)`,
      { fault: 'memory-too-small' },
    ],
    [
      'Failed create pod sandbox: rpc error: code = Unknown desc = failed to start sandbox container for pod "web": Error response from daemon: OCI runtime create failed: runc did not terminate sucessfully: unknown',
      { fault: 'init-died' },
    ],
    [`${failed}failed to create containerd task: too many open files`, { fault: 'oci' }],
    [`${failed}something new`, { fault: 'other' }],
  ])('%s', (message, error) => {
    expect(parseSandboxError(message)).toMatchObject(error);
  });

  it('tells the sandbox image and why its pull failed', () => {
    const message = `${failed}failed to start sandbox "${id}": failed to get sandbox image "registry.k8s.io/pause:3.10": failed to pull image "registry.k8s.io/pause:3.10": failed to pull and unpack image "registry.k8s.io/pause:3.10": failed to resolve reference "registry.k8s.io/pause:3.10": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.10": dial tcp: lookup registry.k8s.io on 10.0.0.2:53: no such host`;
    expect(parseSandboxError(message)).toMatchObject({
      fault: 'pause-image',
      image: 'registry.k8s.io/pause:3.10',
      pull: { fault: 'dns', host: 'registry.k8s.io', dnsServer: '10.0.0.2' },
    });
  });

  it('drops container ids, which differ in every try', () => {
    expect(parseSandboxError(`${failed}failed to start sandbox "${id}": x`).said).toBe(
      'failed to start sandbox "…": x',
    );
  });
});
