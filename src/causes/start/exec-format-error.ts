import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { saying } from '../crash/examples.ts';
import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise, kubectl, look } from '../remedies.ts';

/** The program is for another kind of processor. */
export const execFormatError = defineCause({
  id: 'start/exec-format-error',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  summary:
    'The kernel cannot execute the program: it was built for another architecture, or is a script without a first line that names its interpreter.',
  find(signal, view) {
    if (signal.error.fault !== 'exec-format') return undefined;
    const reading = signal.node === '' ? undefined : view.object('Node', signal.node);
    const info = reading?.state === 'present' ? reading.value.status?.nodeInfo : undefined;
    return { signal, architecture: info?.architecture };
  },
  tell: ({ signal, architecture }, about) => ({
    title: `${signal.error.what ?? `The command of ${signal.container}`} cannot be executed${architecture === undefined ? '' : ` on an ${architecture} node`}: exec format error`,
    why: `${architecture === undefined ? 'It was built for another processor architecture than that of its node' : `Node ${signal.node} is ${architecture}, and the program was built for another architecture`}, or it is a script without a #! line. Image: ${signal.facts.spec.image ?? ''}.`,
    certainty: 'certain',
    settles: 'Compare the architecture of the node with that of the program (`file`, `readelf -h`).',
    remedies: [
      look(
        'see the architecture of the nodes',
        kubectl({ ...about, namespace: '' }, 'get', 'nodes', '-L', 'kubernetes.io/arch'),
        'platform',
      ),
      advise('build the image for that architecture, or choose nodes by kubernetes.io/arch'),
    ],
    ...(architecture === undefined
      ? {}
      : { evidence: [field({ kind: 'Node', name: signal.node }, 'status.nodeInfo.architecture', architecture)] }),
  }),
  examples: () => ({
    hits: [
      {
        says: "the only word of the log is the kernel's",
        snapshot: saying('exec /app/serve: exec format error\n', { exitCode: 1 }),
      },
      { says: 'the runtime says it', snapshot: exampleNotStarted('exec: "/app/serve": exec format error: unknown') },
      {
        says: 'an older runtime',
        snapshot: saying('standard_init_linux.go:228: exec user process caused: exec format error\n', { exitCode: 1 }),
      },
    ],
    misses: [{ says: 'it is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
