import { run } from '../../src/run.ts';
import { fakeIo } from './fake-io.ts';
import type { Ran } from './fake-io.ts';

/** Runs a command line in this process. */
export async function runCommand(words: readonly string[], given: Parameters<typeof fakeIo>[0] = {}): Promise<Ran> {
  const { io, written } = fakeIo(given);
  const code = await run(words, io);
  return { code, ...written() };
}
