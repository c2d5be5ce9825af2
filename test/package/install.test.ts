import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { install, run, type Installed } from './installed.ts';
import { findCluster, findKubectl } from '../../scripts/bench/kubectl.ts';

const kubectl = findKubectl();
const cluster = findCluster();
const withKubectl = kubectl === undefined ? it.skip : it;
const withCluster = kubectl === undefined || cluster === undefined ? it.skip : it;
if (kubectl === undefined) console.warn('NO KUBECTL HERE: the plugin is not run through kubectl');
if (cluster === undefined) console.warn('NO TEST CLUSTER HERE: `kubectl pod-doctor diagnose` is not run');

const version = `kubectl pod-doctor ${manifest.version}\n`;
let installed: Installed;
let env: Record<string, string> = {};

beforeAll(() => {
  installed = install();
  env = { PATH: `${installed.bin}:/usr/bin:/bin`, HOME: installed.krewRoot, NODE_OPTIONS: '--require=/nonexistent' };
});

afterAll(() => rmSync(installed.krewRoot, { recursive: true, force: true }));

describe('the installed plugin', () => {
  it('runs through its link, with no Node in reach', () => {
    expect(run([join(installed.bin, 'kubectl-pod_doctor'), 'version'], env, '/')).toMatchObject({
      code: 0,
      stdout: version,
    });
  });

  it('would be stopped by NODE_OPTIONS if it were a plain Node program', () => {
    expect(run([process.execPath, '-e', '0'], env, '/').code).not.toBe(0);
  });

  withKubectl('runs as `kubectl pod-doctor version`, and NODE_OPTIONS is ignored', () => {
    const seen = { ...env, PATH: `${installed.bin}:${dirname(kubectl ?? '')}` };
    expect(run([kubectl ?? '', 'pod-doctor', 'version'], seen, '/')).toMatchObject({
      code: 0,
      stdout: version,
      stderr: '',
    });
  });

  withKubectl('is listed by `kubectl plugin list` without a warning', () => {
    const ran = run([kubectl ?? '', 'plugin', 'list'], { ...env, PATH: installed.bin }, '/');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(join(installed.bin, 'kubectl-pod_doctor'));
  });

  withCluster('runs as `kubectl pod-doctor diagnose` on the real cluster', () => {
    const seen = { ...env, KUBECONFIG: cluster ?? '' };
    const ran = run([kubectl ?? '', 'pod-doctor', 'diagnose', '-n', 'kube-public', '-o', 'json'], seen, '/');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ apiVersion: 'pod-doctor/v1', kind: 'DiagnosisList', items: [] });
  });

  it("does not take settings from the directory it is run in, nor from the user's other programs", () => {
    const hostile = join(installed.krewRoot, 'hostile');
    mkdirSync(hostile);
    writeFileSync(join(hostile, 'package.json'), '{ "yargs": { "unknown-options-as-args": true } }');
    writeFileSync(join(hostile, '.env'), 'NODE_OPTIONS=--require=/nonexistent');
    const program = join(installed.bin, 'kubectl-pod_doctor');
    expect(run([program, 'version', '--no-such-flag'], env, hostile).code).not.toBe(0);
    expect(run([program, 'version'], { ...env, DEV: 'true', NODE_PATH: hostile }, hostile)).toMatchObject({
      code: 0,
      stdout: version,
    });
  });
});
