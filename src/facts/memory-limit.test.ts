import { describe, expect, it } from '@jest/globals';
import type { Container, Pod } from '../model/wire.ts';
import { containersOf } from './containers.ts';
import type { ContainerFacts } from './containers.ts';
import { heapSetting, memoryLimit } from './memory-limit.ts';

const of = (container: Container, spec: Pod['spec'] = {}): readonly [Pod, ContainerFacts] => {
  const pod: Pod = { spec: { containers: [{ name: 'app', ...container }], ...spec } };
  const [facts] = containersOf(pod);
  if (!facts) throw new Error('the Pod has no container');
  return [pod, facts];
};

describe('memoryLimit', () => {
  it("is the container's own before the Pod's", () => {
    const pods = { resources: { limits: { memory: '1Gi' } } };
    expect(memoryLimit(...of({ resources: { limits: { memory: '64Mi' } } }, pods))).toEqual({
      text: '64Mi',
      bytes: 64 * 2 ** 20,
      of: 'container',
    });
    expect(memoryLimit(...of({}, pods))).toMatchObject({ text: '1Gi', of: 'pod' });
  });

  it('is none without one, and zero is none', () => {
    expect(memoryLimit(...of({}))).toBeUndefined();
    expect(memoryLimit(...of({ resources: { limits: { memory: '0' } } }))).toBeUndefined();
  });
});

describe('heapSetting', () => {
  it.each([
    [{ env: [{ name: 'KAFKA_HEAP_OPTS', value: '-Xms1g -Xmx1024m' }] }, 'KAFKA_HEAP_OPTS=-Xmx1024m', 2 ** 30],
    [{ command: ['node', '--max-old-space-size=512', 'main.js'] }, '--max-old-space-size=512', 2 ** 29],
    [{ env: [{ name: 'GOMEMLIMIT', value: '512MiB' }] }, 'GOMEMLIMIT=512MiB', 2 ** 29],
  ] as const)('reads %j', (container, shown, bytes) => {
    expect(heapSetting(of(container)[1])).toEqual({ shown, bytes });
  });

  it('finds none where none is set', () => {
    expect(heapSetting(of({ args: ['--xmx'] })[1])).toBeUndefined();
  });
});
