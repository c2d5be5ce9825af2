import { until } from '../boot/waiting.ts';
import { collection } from '../runner/resources.ts';
import { listAt, parsed, textAt } from '../runner/wire.ts';
import { faulty, image, pod, podSpec } from '../scenarios/manifests.ts';
import { must } from './figures.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { runProgram, type Ended } from './run-program.ts';

const steady = pod('steady', podSpec(faulty(['log serving', 'hang'])));
const unschedulable = pod('pending', podSpec(faulty(['hang']), { nodeSelector: { disk: 'nvme' } }));

/** One that Pod Security "restricted" admits. */
const strict = pod(
  'strict',
  podSpec(faulty(['hang'], { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }), {
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  }),
);

/** `debug POD` in a pipe: the remote exit code comes through, what cannot be is told before anything is changed. */
export const debugCommand: LiveTest = {
  kind: 'live',
  name: 'live-debug-command',
  summary: 'debug returns the exit code of the remote process and refuses what cannot work',
  chosen: true,
  alone: false,
  objects: [steady, unschedulable],
  run: async (stage) => {
    await running(stage, 'steady');
    const ended = await debug(stage, ['steady', '--yes', '--', 'sh', '-c', 'echo out; ps; exit 7']);
    mustBe(ended, 7, '');
    must(ended.out.startsWith('out\n') && ended.out.includes('/faulty'), `it printed: ${ended.out}`);
    const echoed = await debug(stage, ['steady', '--yes', '-i', '--', 'cat'], 'piped\n');
    mustBe(echoed, 0, '');
    must(echoed.out === 'piped\n', `of what was piped in came back: ${JSON.stringify(echoed.out)}`);
    mustBe(await debug(stage, ['pending', '--yes', '--', 'true']), 1, 'error: The Pod has no node yet');
    mustBe(await debug(stage, ['steady', '--', 'true']), 1, 'add --yes');
    mustBe(await debug(stage, ['steady', '--yes']), 1, 'a shell needs a terminal');
    mustBe(await debug(stage, ['steady', '--dry-run', '--', 'true']), 0, 'Nothing was changed.');
    mustBe(await debug(stage, ['absent', '--yes', '--', 'true']), 1, 'error: There is no Pod absent');
    const unpullable = ['steady', '--yes', '--image', `${image('absent')}`, '--timeout', '60s', '--', 'true'];
    mustBe(await debug(stage, unpullable), 1, 'cannot be pulled');
    must((await debuggers(stage, 'steady')) === 3, 'not three debug containers were made, as many as were agreed to');
    return 'exit code 7 came through, 6 cases were refused or left alone';
  },
};

/** Pod Security "restricted": the default suits it, and where another profile is asked for the refusal names the right one. */
export const debugRestricted: LiveTest = {
  kind: 'live',
  name: 'live-debug-restricted',
  summary: 'debug chooses the restricted profile where the namespace wants it, and explains a refusal',
  chosen: true,
  alone: false,
  namespaceLabels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
  objects: [strict],
  run: async (stage) => {
    await running(stage, 'strict');
    const refused = await debug(stage, ['strict', '--yes', '--profile', 'sysadmin', '--', 'true']);
    mustBe(refused, 1, 'Take --profile=restricted');
    must((await debuggers(stage, 'strict')) === 0, 'a refused debug container is there all the same');
    const ended = await debug(stage, ['strict', '--yes', '--', 'sh', '-c', 'id -u; exit 4']);
    mustBe(ended, 4, 'profile restricted');
    must(ended.out === '1000\n', `it runs as: ${ended.out}`);
    return 'sysadmin is refused with the profile to take; by default it runs as UID 1000';
  },
};

function debug({ program, namespace }: Stage, args: readonly string[], input = ''): Promise<Ended> {
  const env = { KUBECTL_POD_DOCTOR_DEBUG_IMAGE: image('busybox') };
  return runProgram(program, ['debug', '-n', namespace, ...args], env, input);
}

function mustBe({ code, error }: Ended, wanted: number, text: string): void {
  must(
    code === wanted && error.includes(text),
    `exit ${code}, wanted ${wanted} with ${JSON.stringify(text)}:\n${error}`,
  );
}

async function running({ api, namespace }: Stage, name: string): Promise<void> {
  await until(`${name} to run`, 60, async () => {
    const answer = await api({ method: 'GET', path: `${collection('Pod', namespace)}/${name}` });
    return textAt(parsed(answer.text), 'status', 'phase') === 'Running';
  });
}

async function debuggers({ api, namespace }: Stage, name: string): Promise<number> {
  const answer = await api({ method: 'GET', path: `${collection('Pod', namespace)}/${name}` });
  return listAt(parsed(answer.text), 'spec', 'ephemeralContainers').length;
}
