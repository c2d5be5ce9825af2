import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, image, object, pod, podSpec } from './manifests.ts';

/** Containers whose program cannot be started. */
export const startScenarios: readonly Scenario[] = [
  {
    name: 'command-not-found',
    summary: 'the command is not in the image',
    chosen: true,
    objects: [deployment('worker', podSpec(faulty([], { command: ['run-worker'] })))],
    shows: ['terminated=StartError/128', '"run-worker": executable file not found in $PATH'],
    expect: { kind: 'fault', ids: ['start/command-not-found'], texts: ['run-worker'] },
  },
  {
    name: 'not-executable',
    summary: 'the command is a file without the execute permission',
    chosen: true,
    objects: [deployment('worker', podSpec(faulty([], { command: ['/not-executable'] })))],
    shows: ['terminated=StartError/128', 'permission denied'],
    expect: { kind: 'fault', ids: ['start/not-executable'], texts: ['/not-executable'] },
  },
  {
    name: 'exec-format',
    summary: 'the program is for another processor',
    chosen: true,
    objects: [deployment('worker', podSpec(faulty(['hang'], { image: image('mislabelled') })))],
    shows: ['Log ', 'exec format error', 'terminated=Error/1'],
    expect: { kind: 'fault', ids: ['start/exec-format-error'], texts: ['exec format error|architecture'] },
  },
  {
    name: 'interpreter-missing',
    summary: 'the script names an interpreter that the image lacks',
    chosen: false,
    objects: [pod('worker', podSpec(faulty([], { command: ['/no-interpreter'] })))],
    shows: ['Log ', 'exec /no-interpreter: no such file or directory'],
    expect: { kind: 'fault', ids: ['start/interpreter-missing'], texts: ['/no-interpreter'] },
  },
  {
    name: 'workdir',
    summary: 'the working directory would have to be made below a file',
    chosen: false,
    objects: [pod('worker', podSpec(faulty(['hang'], { workingDir: '/etc/passwd/work' })))],
    shows: ['terminated=StartError/128', 'mkdir /etc/passwd: not a directory'],
    expect: { kind: 'fault', ids: ['start/workdir'], texts: ['/etc/passwd'] },
  },
  {
    name: 'mount-target',
    summary: 'a single key is mounted over a folder',
    chosen: false,
    objects: [
      object('ConfigMap', 'settings', { data: { passwd: 'root:x:0:0::/:/bin/sh\n' } }),
      pod(
        'worker',
        podSpec(faulty(['hang'], { volumeMounts: [{ name: 'settings', mountPath: '/tmp', subPath: 'passwd' }] }), {
          volumes: [{ name: 'settings', configMap: { name: 'settings' } }],
        }),
      ),
    ],
    shows: ['terminated=StartError/128', 'not a directory'],
    expect: { kind: 'fault', ids: ['start/mount-target'], texts: ['/tmp'] },
  },
  {
    name: 'no-command',
    summary: 'neither the image nor the Pod says what to run',
    chosen: false,
    objects: [pod('worker', podSpec({ name: 'app', image: image('no-command') }))],
    shows: ['no command specified'],
    expect: { kind: 'fault', ids: ['create/no-command'], texts: ['command'] },
  },
  {
    name: 'poststart-hook',
    summary: 'the postStart hook fails',
    chosen: false,
    objects: [
      deployment(
        'worker',
        podSpec(faulty(['hang'], { lifecycle: { postStart: { exec: { command: ['/faulty', 'exit 7'] } } } })),
      ),
    ],
    shows: ['FailedPostStartHook'],
    expect: { kind: 'fault', ids: ['start/poststart-hook', 'crash/poststart-killed'], texts: ['postStart'] },
  },
];
