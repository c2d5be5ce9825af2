import { setImmediate as immediate } from 'node:timers/promises';
import type { Answering, DiagnoseOptions, Selection, Settings } from '../cli/options.ts';
import type { Causes } from '../engine/input.ts';
import { formatDuration } from '../facts/time.ts';
import { investigateOnce } from '../investigate/once.ts';
import { addressed } from './addressed.ts';
import { checkNamespaces } from './check-namespaces.ts';
import { cleanse, cleanText } from './cleanse.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { openSource } from './open-source.ts';
import type { Opened } from './open-source.ts';
import { render, styleFor } from './output.ts';
import { contextOf, isBlind, sawNoPods } from './look-context.ts';
import { askedFor, checkTargets, focusOf } from './targets.ts';

/** `diagnose`: one answer, and out. Gives back the exit code. */
export async function runDiagnose(options: DiagnoseOptions, io: Io): Promise<number> {
  const opened = await openSource(options, io);
  try {
    return await answerOnce(opened, options, io);
  } finally {
    opened.close();
  }
}

/** Looks once at whatever was opened, prints the answer, and gives back the exit code. */
export async function answerOnce(
  { source, scope }: Opened,
  options: Settings & Selection & Answering,
  io: Io,
): Promise<number> {
  // A file answers at once; only a server can keep us waiting.
  const bounded = source.kind === 'cluster' && options.deadline > 0;
  const signal = bounded ? AbortSignal.any([io.signal, AbortSignal.timeout(options.deadline)]) : io.signal;
  const focus = await focusOf(source, scope, options.targets, signal);
  const all = options.all || source.kind !== 'cluster';
  const found = await investigateOnce(source, scope, loadCauses(), {
    all,
    signal,
    ...(focus === undefined ? {} : { focus }),
  });
  const looked = { ...found, cutShort: found.cutShort || signal.aborted };
  if (io.signal.aborted) return exitCodes.interrupted;
  if (signal.aborted && sawNoPods(looked)) return tooLate(options, io);
  if (!signal.aborted) await checkNamespaces(source, scope, looked.state, signal);
  if (focus !== undefined) checkTargets(focus, looked.state, options.targets);
  const asked = focus === undefined ? looked.diagnoses : askedFor(looked.diagnoses, focus, looked.state);
  const diagnoses = options.advice
    ? asked
    : asked.map((each) => ({ ...each, findings: each.findings.filter(({ role }) => role !== 'advice') }));
  const context = contextOf(source, scope, looked, diagnoses, focus !== undefined);
  const text = await render(
    options.output,
    cleanse(diagnoses.map(addressed(options.connection))),
    cleanse(context),
    styleFor(options, io),
    options.noHeaders,
  );
  io.stdout.write(text);
  for (const fault of looked.faults)
    io.stderr.write(`warning: ${cleanText(`${fault.where} failed and was left out: ${fault.message}`)}\n`);
  return options.exitCode
    ? exitCodeOf(diagnoses, { cutShort: looked.cutShort, blind: isBlind(looked) })
    : exitCodes.ran;
}

/** All causes. They are loaded once the lists have been asked for: it takes about as long as the server needs to answer. */
async function loadCauses(): Promise<Causes> {
  await immediate();
  const { causes } = await import('../causes/index.ts');
  return causes;
}

/** Without the Pods there is no answer, not even a part of one. */
function tooLate({ deadline, exitCode }: Answering, io: Io): number {
  const limit = formatDuration(deadline);
  io.stderr.write(`error: the API server did not list the Pods within ${limit}; a longer --deadline may help\n`);
  return exitCode ? exitCodes.timedOut : exitCodes.couldNotRun;
}
