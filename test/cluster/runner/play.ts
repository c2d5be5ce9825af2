import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../boot/api.ts';
import { act } from './actions.ts';
import { describe } from './describe.ts';
import { judge } from './judge.ts';
import { brief, observe } from './observe.ts';
import { save } from './save.ts';
import { namespaceOf, type Scenario } from './scenario.ts';
import { setUp, strike } from './stage.ts';

/** How scenarios are played. */
export type PlayOptions = {
  /** The program under test with its first arguments; nothing: only look at what the cluster shows. */
  readonly program: readonly string[] | undefined;
  /** Leave the namespaces for people to look at. */
  readonly keep: boolean;
  /** Where to save what was seen of each scenario. */
  readonly saveTo: string | undefined;
  /** How long to let it ripen, once it shows. */
  readonly settleSeconds: number;
};

/** How it ended. */
export type Result = {
  readonly scenario: Scenario;
  readonly passed: boolean;
  readonly got: string;
  readonly title: string;
  /** How long the fault took to show, and how long until the answer was right, from the first object on. */
  readonly shownAfter: number | undefined;
  readonly seconds: number;
  /** The last lines that were seen, for a scenario that failed or is only looked at. */
  readonly seen: readonly string[];
};

/** Plays one scenario from empty stage to empty stage. Never throws: what goes wrong is a failed result. */
export async function play(api: Api, scenario: Scenario, options: PlayOptions): Promise<Result> {
  const began = Date.now();
  const elapsed = (): number => (Date.now() - began) / 1000;
  const outcome: Outcome = { got: '', title: '', seen: [] };
  try {
    await setUp(api, scenario);
    const deadline = Date.now() + (scenario.seconds ?? 100) * 1000;
    const shown = await waitUntilShown(api, scenario, deadline, outcome);
    const shownAfter = shown ? elapsed() : undefined;
    await pause(options.settleSeconds * 1000);
    const passed = shown && (await answered(scenario, options, deadline, outcome));
    if (options.saveTo !== undefined) await save(api, scenario, options.saveTo);
    return { scenario, passed, shownAfter, seconds: elapsed(), ...outcome };
  } catch (error) {
    const title = error instanceof Error ? error.message : String(error);
    return { scenario, passed: false, shownAfter: undefined, seconds: elapsed(), ...outcome, title };
  } finally {
    if (!options.keep || scenario.undo !== undefined) await leave(api, scenario, options.keep);
  }
}

type Outcome = { got: string; title: string; seen: readonly string[] };

/** Waits for the scenario's texts, doing its later acts as their time comes. */
async function waitUntilShown(api: Api, scenario: Scenario, deadline: number, outcome: Outcome): Promise<boolean> {
  const namespace = namespaceOf(scenario);
  const acts = [...(scenario.acts ?? [])];
  const withLogs = scenario.shows.some((text) => text.startsWith('Log '));
  while (Date.now() < deadline) {
    const lines = describe(await observe(api, namespace, brief, withLogs));
    outcome.seen = lines;
    const all = lines.join('\n');
    const next = acts[0];
    if (next !== undefined && all.includes(next.after)) {
      acts.shift();
      for (const action of next.actions) await act(api, namespace, action);
    } else if (
      next === undefined &&
      scenario.shows.every((text) => text.split('|').some((form) => all.includes(form)))
    ) {
      return true;
    }
    await pause(1500);
  }
  outcome.got = 'not shown';
  const missing = scenario.shows.filter((text) => !outcome.seen.join('\n').includes(text));
  outcome.title = `the cluster never showed ${missing.map((text) => JSON.stringify(text)).join(', ')}`;
  return false;
}

async function answered(
  scenario: Scenario,
  options: PlayOptions,
  deadline: number,
  outcome: Outcome,
): Promise<boolean> {
  if (options.program === undefined) return true;
  for (;;) {
    const verdict = await judge(options.program, scenario);
    outcome.got = verdict.got;
    outcome.title = verdict.title;
    if (verdict.right || Date.now() > deadline) return verdict.right;
    await pause(3000);
  }
}

async function leave(api: Api, scenario: Scenario, keep: boolean): Promise<void> {
  try {
    if (keep) for (const action of scenario.undo ?? []) await act(api, namespaceOf(scenario), action);
    else await strike(api, scenario);
  } catch (error) {
    console.error(`${scenario.name} was not cleared away: ${error instanceof Error ? error.message : String(error)}`);
  }
}
