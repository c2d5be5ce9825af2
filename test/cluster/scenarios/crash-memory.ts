import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, podSpec, type Fields } from './manifests.ts';

const limit = (memory: string): Fields => ({ resources: { requests: { memory: '16Mi' }, limits: { memory } } });

/** Containers that run out of memory. */
export const memoryScenarios: readonly Scenario[] = [
  {
    name: 'oom-limit',
    summary: 'takes more memory than its limit',
    chosen: true,
    objects: [deployment('cart', podSpec(faulty(['log filling the cache', 'alloc 256 64', 'hang'], limit('64Mi'))))],
    shows: ['last terminated=OOMKilled/137', 'waiting=CrashLoopBackOff'],
    expect: { kind: 'fault', ids: ['crash/oom-limit'], texts: ['64Mi'] },
  },
  {
    name: 'oom-child',
    summary: 'a child process takes the memory, and the parent gives up',
    chosen: true,
    objects: [
      deployment('render', podSpec(faulty(['log starting worker', 'must-child alloc 256 128'], limit('64Mi')))),
    ],
    shows: ['last terminated=OOMKilled/'],
    expect: { kind: 'fault', ids: ['crash/oom-child', 'crash/oom-limit'], texts: ['64Mi'] },
  },
  {
    name: 'oom-init',
    summary: 'an init container takes more memory than its limit',
    chosen: true,
    objects: [
      deployment(
        'search',
        podSpec(faulty(['hang']), {
          initContainers: [faulty(['log loading index', 'alloc 256 128'], { ...limit('48Mi'), name: 'load-index' })],
        }),
      ),
    ],
    shows: ['last terminated=OOMKilled/137'],
    expect: { kind: 'fault', ids: ['crash/oom-init'], texts: ['48Mi', 'load-index'] },
  },
  {
    name: 'memory-too-small',
    summary: 'the limit is too small to start anything',
    chosen: false,
    objects: [deployment('tiny', podSpec(faulty(['hang'], { resources: { limits: { memory: '1Mi' } } })))],
    shows: ['OOM-killed (memory limit too low?)'],
    expect: { kind: 'fault', ids: ['sandbox/memory-too-small', 'start/memory-limit-too-small'], texts: ['1Mi'] },
  },
];
