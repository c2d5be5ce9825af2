import { run } from '../src/run.ts';
import { processIo } from '../src/run/process-io.ts';

// No top-level await here: the shipped program is one CommonJS bundle.
void main();

/** Runs the command line, waits until everything that was written is out, and ends. The only place that ends the process. */
async function main(): Promise<void> {
  const stop = new AbortController();
  process.on('SIGINT', () => stopNow(stop, 130));
  process.on('SIGTERM', () => stopNow(stop, 143));
  process.stdout.on('error', notWritten);
  process.stderr.on('error', () => undefined);
  const code = await run(process.argv.slice(2), processIo(stop.signal));
  process.stdout.write('', (error) => {
    if (error) notWritten(error);
    process.stderr.write('', () => process.exit(code));
  });
}

/** Whoever reads us may have had enough (`| head`): that is no failure. Any other answer that did not get out whole is one. */
function notWritten(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`error: the answer could not be written to stdout: ${error.message}\n`);
  process.exit(1);
}

/** A command has a moment to put the terminal in order; then it ends anyway. */
function stopNow(stop: AbortController, code: number): void {
  stop.abort();
  setTimeout(() => process.exit(code), 150).unref();
}
