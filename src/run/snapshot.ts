import { writeFile } from 'node:fs/promises';
import type { SnapshotOptions } from '../cli/options.ts';
import { causes } from '../causes/index.ts';
import { formatTime } from '../facts/time.ts';
import { investigateOnce } from '../investigate/once.ts';
import { redactSnapshot } from '../recording/redact-snapshot.ts';
import { SourceRecorder } from '../recording/source-recorder.ts';
import { shellWords } from '../support/shell-words.ts';
import { UserError } from '../support/user-error.ts';
import { checkNamespaces } from './check-namespaces.ts';
import { cleanText, harmless } from './cleanse.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { sawNoPods } from './look-context.ts';
import { openSource } from './open-source.ts';
import { checkTargets, focusOf } from './targets.ts';

/** `snapshot`: looks as `diagnose` does, and writes what was read instead of what it means. */
export async function runSnapshot(options: SnapshotOptions, io: Io): Promise<number> {
  const { source, scope, close } = await openSource(options, io);
  try {
    const recorder = new SourceRecorder(source);
    const focus = await focusOf(recorder, scope, options.targets, io.signal);
    const bounded = source.kind === 'cluster' && options.deadline > 0;
    const signal = bounded ? AbortSignal.any([io.signal, AbortSignal.timeout(options.deadline)]) : io.signal;
    const all = source.kind !== 'cluster';
    const looked = await investigateOnce(recorder, scope, causes, {
      all,
      signal,
      ...(focus === undefined ? {} : { focus }),
    });
    if (io.signal.aborted) return exitCodes.interrupted;
    if (signal.aborted && sawNoPods(looked))
      throw new UserError(
        'the API server did not list the Pods in time, so there is nothing to save; a longer --deadline may help',
      );
    if (!signal.aborted) await checkNamespaces(source, scope, looked.state, signal);
    if (focus !== undefined) checkTargets(focus, looked.state, options.targets);
    await recorder.readWorkloads(scope, signal);
    if (io.signal.aborted) return exitCodes.interrupted;
    const snapshot = redactSnapshot(harmless(recorder.snapshot(formatTime(source.now()))));
    await write(await serialise(snapshot, options.output), options.to, io);
    if (looked.cutShort)
      io.stderr.write('note: time ran out before everything was read; a longer --deadline saves more\n');
    return exitCodes.ran;
  } finally {
    close();
  }
}

async function serialise(snapshot: object, output: SnapshotOptions['output']): Promise<string> {
  if (output === 'json') return `${JSON.stringify(snapshot, undefined, 1)}\n`;
  const { dump } = await import('../recording/write-yaml.ts');
  return dump(snapshot);
}

/** A file may hold names and addresses that are not for everybody: it is for its owner only. */
async function write(text: string, to: string | undefined, io: Io): Promise<void> {
  if (to === undefined) return io.stdout.write(text);
  try {
    await writeFile(to, text, { mode: 0o600 });
  } catch (error) {
    throw new UserError(`${to} cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const file = cleanText(shellWords([to]));
  io.stderr.write(`saved to ${file}; look at it with: kubectl pod-doctor diagnose -f ${file}\n`);
}
