import { sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceAccountKeys } from '../boot/certificates.ts';
import { files, network } from '../boot/layout.ts';
import { at, listAt, parsed } from '../runner/wire.ts';
import { faulty, pod, podSpec } from '../scenarios/manifests.ts';
import type { LiveTest, Stage } from './live-test.ts';
import { mustEndWell, onScreen } from './pty-screen.ts';
import { runProgram } from './run-program.ts';

/** One way to ask wrongly, or without the right to, and what the one line of error must say. */
type Wrong = {
  readonly args: readonly string[];
  readonly kubeconfig?: string;
  readonly code: 1 | 2;
  readonly says: readonly string[];
};

/** Each wrong question gets one line that says what to do, and nothing that looks like an answer. */
export const badInput: LiveTest = {
  kind: 'live',
  name: 'live-bad-input',
  summary: 'wrong names, flags, contexts, servers, tokens and rights each get one line of error',
  chosen: true,
  alone: false,
  objects: [pod('cart', podSpec(faulty(['hang'])))],
  run: async ({ program, namespace }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
    try {
      const wrongs = table(namespace, folder);
      const failures = (await Promise.all(wrongs.map((wrong) => failureOf(program, wrong)))).flat();
      if (failures.length > 0) throw new Error(failures.join('\n'));
      return `${wrongs.length} wrong questions, one line each`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function table(namespace: string, folder: string): readonly Wrong[] {
  const here = ['-n', namespace];
  const server = (url: string): readonly string[] => ['diagnose', ...here, '--server', url, '--deadline', '10s'];
  const as = (user: string): Wrong => ({
    args: ['diagnose', ...here, '--as', user],
    code: 1,
    says: ['forbidden', user, namespace, 'kubectl pod-doctor access'],
  });
  const withToken = (name: string, token: string): Wrong => ({
    args: ['diagnose', ...here],
    kubeconfig: tokenKubeconfig(join(folder, name), token),
    code: 1,
    says: ['401|nauthorized|expired|not accept'],
  });
  return [
    { args: ['diagnose', ...here, '--no-such-flag'], code: 2, says: ['no-such-flag', '--help'] },
    { args: ['diagnose', ...here, 'gadget/cart'], code: 2, says: ['gadget'] },
    { args: ['diagnose', ...here, 'crat'], code: 1, says: ['no Pod "crat"', namespace, 'near names: cart'] },
    { args: [...here, 'crat'], code: 1, says: ['no Pod "crat"', 'near names: cart'] },
    { args: ['diagnose', ...here, 'deploy/cart'], code: 1, says: ['no Deployment "cart"', namespace] },
    { args: ['debug', ...here, 'crat', '--yes', '--', 'true'], code: 1, says: ['no Pod crat', 'ear names: cart'] },
    { args: ['diagnose', 'cart', '-n', 'no-such-namespace'], code: 1, says: ['no namespace "no-such-namespace"'] },
    { args: ['diagnose', '-n', `${namespace}x`], code: 1, says: [`no namespace "${namespace}x"`, namespace] },
    { args: ['diagnose', ...here, '--context', 'prod'], code: 1, says: ['context "prod"', 'pod-doctor', '--context'] },
    { args: ['diagnose'], kubeconfig: join(folder, 'absent'), code: 1, says: ['no cluster is configured'] },
    { args: server(`https://${network.apiAddress}:6444`), code: 1, says: ['6444', 'refused'] },
    { args: server('https://api.nowhere.invalid'), code: 1, says: ['api.nowhere.invalid'] },
    as('system:anonymous'),
    { args: ['watch', ...here, '--as', 'system:anonymous'], code: 1, says: ['forbidden', 'kubectl pod-doctor access'] },
    as(`system:serviceaccount:${namespace}:default`),
    {
      args: ['diagnose', ...here],
      kubeconfig: files.nobodyKubeconfig,
      code: 1,
      says: ['forbidden', 'nobody', 'kubectl pod-doctor access'],
    },
    withToken('made-up', 'made-up'),
    withToken('expired', expiredToken(namespace)),
  ];
}

async function failureOf(program: string, { args, kubeconfig, code, says }: Wrong): Promise<readonly string[]> {
  const ended = await runProgram(program, args, kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig });
  const lines = ended.error.trimEnd().split('\n');
  const right =
    ended.code === code &&
    ended.out === '' &&
    lines.length === 1 &&
    ended.error.startsWith('error: ') &&
    says.every((text) => text.split('|').some((form) => ended.error.includes(form)));
  if (right) return [];
  return [`${args.join(' ')}: exit ${ended.code}, wanted ${code} and ${says.join(', ')}\n${ended.error}${ended.out}`];
}

/** The same in a terminal: what is no mistake of typing is told on the screen, which can be left. */
export const badInputOnScreen: LiveTest = {
  kind: 'live',
  name: 'live-bad-screen',
  summary: 'a terminal is told of wrong contexts, forbidden or empty namespaces and dead servers, and is left intact',
  chosen: true,
  alone: false,
  objects: [],
  run: async (stage) => {
    await onScreen(stage.program, ['--context', 'prod'], {}, async (screen) => {
      await screen.shows('error: context "prod"');
      await screen.shows('code 1');
    });
    await showsAndLeaves(stage, ['-n', 'no-such-namespace'], 'There is no namespace `no-such-namespace`.');
    await showsAndLeaves(stage, ['-n', stage.namespace, '--as', 'system:anonymous'], 'You may not list Pods in');
    const dead = ['-n', stage.namespace, '--server', `https://${network.apiAddress}:6444`];
    await showsAndLeaves(stage, dead, 'not current for');
    return '4 wrong questions told, each terminal left as it was';
  },
};

async function showsAndLeaves({ program }: Stage, args: readonly string[], text: string): Promise<void> {
  await onScreen(program, args, {}, async (screen) => {
    await screen.shows(text, 20);
    screen.type('q');
    await mustEndWell(screen);
  });
}

/** A kubeconfig like the admin's that sends this token and no certificate. */
function tokenKubeconfig(file: string, token: string): string {
  const admin = parsed(readFileSync(files.adminKubeconfig, 'utf8'));
  const cluster = at(listAt(admin, 'clusters')[0], 'cluster');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'pod-doctor', cluster }],
    users: [{ name: 'holder', user: { token } }],
    contexts: [{ name: 'pod-doctor', context: { cluster: 'pod-doctor', user: 'holder' } }],
    'current-context': 'pod-doctor',
  };
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}

/** A ServiceAccount's token that the cluster itself might have signed an hour ago, for a minute. */
function expiredToken(namespace: string): string {
  const now = Math.floor(Date.now() / 1000);
  const issuer = 'https://kubernetes.default.svc';
  const subject = `system:serviceaccount:${namespace}:default`;
  const claims = { iss: issuer, aud: [issuer], sub: subject, iat: now - 3600, nbf: now - 3600, exp: now - 3540 };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  const key = readFileSync(serviceAccountKeys.secret);
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
