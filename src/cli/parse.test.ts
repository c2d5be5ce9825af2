import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from './parse.ts';
import type { Options } from './options.ts';

/** The options of one command; fails where the line means another. */
function parsed<Command extends Options['command']>(
  command: Command,
  ...words: readonly string[]
): Extract<Options, { readonly command: Command }> {
  const options = parseCommandLine(words);
  if (!isOf(options, command)) throw new Error(`${words.join(' ')} means ${options.command}`);
  return options;
}

function isOf<Command extends Options['command']>(
  options: Options,
  command: Command,
): options is Extract<Options, { readonly command: Command }> {
  return options.command === command;
}

describe('a command line', () => {
  it('without a command means the live screen', () => {
    expect(parsed('live')).toMatchObject({ targets: [], namespaces: [], output: 'text', deadline: 15_000 });
    expect(parsed('live', 'cart-7d9-x').targets).toEqual([{ kind: 'Pod', name: 'cart-7d9-x' }]);
    expect(parsed('live', 'deploy/cart', 'sts/db').targets).toEqual([
      { kind: 'Deployment', name: 'cart' },
      { kind: 'StatefulSet', name: 'db' },
    ]);
  });

  it.each([['-n', 'shop'], ['-nshop'], ['-n=shop'], ['--namespace', 'shop'], ['--namespace=shop']])(
    'takes a namespace as %s %s',
    (...words) => {
      expect(parsed('diagnose', 'diagnose', ...words).namespaces).toEqual(['shop']);
      expect(parsed('diagnose', ...words, 'diagnose').namespaces).toEqual(['shop']);
    },
  );

  it('takes several namespaces', () => {
    expect(parsed('diagnose', 'diagnose', '-n', 'a', '-n', 'b').namespaces).toEqual(['a', 'b']);
  });

  it('takes joined switches and a verbosity as kubectl does', () => {
    expect(parsed('live', '-Av6')).toMatchObject({ allNamespaces: true, verbosity: 6 });
    expect(parsed('live', '-v=9').verbosity).toBe(9);
    expect(parsed('live', '--all=false').all).toBe(false);
  });

  it('takes the last of a value that is given twice', () => {
    expect(parsed('diagnose', 'diagnose', '-o', 'json', '-oyaml').output).toBe('yaml');
  });

  it('takes numbers, dots and leading zeros as they are written', () => {
    expect(parsed('live', '007').targets).toEqual([{ kind: 'Pod', name: '007' }]);
    expect(parsed('diagnose', 'diagnose', '-l', 'a.b/c=1e3', '--context', '1.0')).toMatchObject({
      labelSelector: 'a.b/c=1e3',
      connection: { context: '1.0' },
    });
  });

  it('hands the connection on as kubectl names it', () => {
    const words = ['-s', 'https://x', '--as', 'me', '--as-group', 'a', '--as-group', 'b', '--as-user-extra', 'k=v'];
    const { connection } = parsed(
      'diagnose',
      'diagnose',
      ...words,
      '--insecure-skip-tls-verify',
      '--request-timeout',
      '10s',
    );
    expect(connection).toEqual({
      server: 'https://x',
      as: 'me',
      asGroup: ['a', 'b'],
      asUserExtra: ['k=v'],
      insecureSkipTlsVerify: true,
      requestTimeout: '10s',
    });
  });

  it('takes durations and times', () => {
    expect(parsed('diagnose', 'diagnose', '--deadline', '1m30s').deadline).toBe(90_000);
    expect(parsed('diagnose', 'diagnose', '--deadline', '0').deadline).toBe(0);
    expect(parsed('diagnose', 'diagnose', '-f', 'x', '--as-of', '2026-03-01T03:00:00Z').asOf).toBe(1_772_334_000_000);
  });

  it("of debug takes kubectl debug's flags, and a command after --", () => {
    const options = parsed(
      'debug',
      'debug',
      'web-0',
      '-c',
      'dbg',
      '--target',
      'app',
      '--copy-to',
      'w2',
      '-it',
      '--attach=false',
      '--',
      'ps',
      '-n',
      '--all',
    );
    expect(options).toMatchObject({
      target: { kind: 'Pod', name: 'web-0' },
      wishes: {
        container: 'dbg',
        target: 'app',
        copyTo: 'w2',
        way: 'copy',
        command: ['ps', '-n', '--all'],
        tty: true,
        stdin: true,
      },
      attach: false,
      namespaces: [],
    });
  });

  it.each([
    ['pods', []],
    ['po web', [{ kind: 'Pod', name: 'web' }]],
    [
      'DEPLOY web api',
      [
        { kind: 'Deployment', name: 'web' },
        { kind: 'Deployment', name: 'api' },
      ],
    ],
    ['deployments.apps/web', [{ kind: 'Deployment', name: 'web' }]],
    [
      'cj/nightly svc/front',
      [
        { kind: 'CronJob', name: 'nightly' },
        { kind: 'Service', name: 'front' },
      ],
    ],
    ['rs web-1', [{ kind: 'ReplicaSet', name: 'web-1' }]],
  ])('reads the targets of "%s"', (words, targets) => {
    expect(parsed('diagnose', 'diagnose', ...words.split(' ')).targets).toEqual(targets);
  });

  it.each([
    [['diagnose', '-n'], '--namespace needs a value'],
    [['debug', 'web-0', '--image'], '--image needs a value'],
    [['diagnose', '--all=maybe'], '--all must be true or false, not "maybe"'],
    [['diagnose', '-A=no'], '--all-namespaces must be true or false, not "no"'],
    [['debug', 'web-0', '--profile', 'sysadmi'], /^--profile must be one of .*sysadmin, not "sysadmi"$/],
    [['debug', 'web-0', '--image-pull-policy=never'], /^--image-pull-policy must be one of .*, not "never"$/],
    [['explain', '--color', 'maybe'], '--color must be one of auto, always, never, not "maybe"'],
  ])('is refused where a value makes no sense: %j', (words, complaint) => {
    expect(() => parseCommandLine(words)).toThrow(complaint);
  });

  it('takes a switch that is spelled out, and leaves alone what follows --', () => {
    expect(parsed('diagnose', 'diagnose', '--all=false')).toMatchObject({ all: false });
    expect(parsed('debug', 'debug', 'web-0', '--', 'x', '--all=maybe').wishes.command).toEqual(['x', '--all=maybe']);
  });
});
