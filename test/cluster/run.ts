import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from './boot/api.ts';
import { bringUp } from './boot/bring-up.ts';
import { sources } from './boot/layout.ts';
import { missing } from './boot/prerequisites.ts';
import { takeDown } from './boot/teardown.ts';
import { liveTests } from './live/index.ts';
import type { LiveTest } from './live/live-test.ts';
import { playLive } from './live/play-live.ts';
import { runOptions, type RunOptions } from './runner/options.ts';
import { play } from './runner/play.ts';
import { report } from './runner/report.ts';
import type { Scenario } from './runner/scenario.ts';
import { scenarios } from './scenarios/index.ts';

const built = join(sources, '..', '..', 'dist', 'kubectl-pod_doctor');

type Test = Scenario | LiveTest;

const options = runOptions(process.argv.slice(2));
const selected = select(options);
const why = await missing();
if (why === undefined) process.exitCode = await run(options, selected);
else {
  console.error(`NO CLUSTER TESTS ARE RUN: ${why}`);
  console.log(`0 passed, 0 failed, ${selected.length} skipped`);
}

/** Only scenarios can be looked at without a program. */
function select({ all, only, observe }: RunOptions): readonly Test[] {
  const tests: readonly Test[] = observe ? scenarios : [...scenarios, ...liveTests];
  if (only.length > 0) return tests.filter(({ name }) => only.some((part) => name.includes(part)));
  return tests.filter(({ chosen }) => all || chosen);
}

async function run(wanted: RunOptions, chosen: readonly Test[]): Promise<number> {
  const program = wanted.program ?? built;
  if (!wanted.observe && !existsSync(program)) {
    console.error(`error: ${program} is not there; build it with \`npm run build\`, or look with --observe`);
    return 1;
  }
  await bringUp(wanted.containerd);
  const api = openApi();
  const failed = await playAll(chosen, wanted.parallel, async (test) => {
    if ('kind' in test) return playLive(api, test, program, wanted.keep);
    const result = await play(api, test, { ...wanted, program: wanted.observe ? undefined : [program] });
    report(result, wanted.observe);
    return result.passed;
  });
  if (wanted.down) await takeDown();
  console.log(`${chosen.length - failed} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

/**
 * Plays a bounded number side by side; then, one after the other, those that change the cluster or measure times.
 * Gives the number of those that failed.
 */
async function playAll(
  list: readonly Test[],
  parallel: number,
  passes: (test: Test) => Promise<boolean>,
): Promise<number> {
  const together = list.filter((test) => test.alone !== true);
  const alone = list.filter((test) => test.alone === true);
  let failed = 0;
  const worker = async (queue: Test[]): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (!(await passes(next))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: parallel }, () => worker(together)));
  await worker(alone);
  return failed;
}
