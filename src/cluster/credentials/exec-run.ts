import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import type { ExecPlugin } from '../../model/connection.ts';
import { TransportError } from '../errors.ts';
import { codeOf } from '../errors-code.ts';
import { abortReason } from '../abort-reason.ts';

/** How a plugin is run. */
export interface PluginRun {
  /** The whole environment of the plugin. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether it gets our stdin, so that it can ask for a password. */
  readonly interactive: boolean;
  /** Whether its stderr may go to the terminal; else its end is kept for the message. */
  readonly showsErrors: boolean;
  /** Milliseconds until it is ended. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** A credential has a few KiB. */
const mostOutput = 1024 * 1024;
/** Milliseconds that output may still come after the plugin has ended; a child of it can hold the pipe for ever. */
const grace = 500;

/** Runs a plugin without a shell and gives what it printed. Rejects with TransportError `exec-plugin`. */
export function runPlugin(plugin: ExecPlugin, run: PluginRun): Promise<string> {
  const { interactive, showsErrors, limit, signal } = run;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw abortReason(signal);
    // A group of its own lets us end its children too; asking at the terminal needs our group.
    const child = spawn(plugin.command, plugin.args, {
      env: { ...run.env },
      stdio: [interactive ? 'inherit' : 'ignore', 'pipe', showsErrors ? 'inherit' : 'pipe'],
      detached: !interactive && process.platform !== 'win32',
      windowsHide: true,
    } satisfies SpawnOptions);
    const output = collect(child, () => giveUp(failure('it printed more than 1 MiB')));
    const timer = setTimeout(() => {
      giveUp(failure(`it gave no answer within ${limit / 1000} s`, 'run it by hand to see what it waits for'));
    }, limit);
    const onAbort = (): void => giveUp(signal === undefined ? new Error('aborted') : abortReason(signal));
    signal?.addEventListener('abort', onAbort, { once: true });
    child.on('error', (error) => settle(() => reject(startFailure(plugin, error))));
    child.on('exit', (code, killedBy) => {
      const finish = (): void => {
        settle(() => {
          if (code === 0) resolve(output.stdout());
          else reject(failure(exitOf(code, killedBy) + output.lastWords()));
        });
      };
      child.once('close', finish);
      setTimeout(finish, grace).unref();
    });

    let settled = false;
    function settle(outcome: () => void): void {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.stdout?.destroy();
      child.stderr?.destroy();
      outcome();
    }
    function giveUp(error: Error): void {
      kill(child, !interactive);
      settle(() => reject(error));
    }
    function failure(why: string, advice = 'run it by hand, or log in again'): TransportError {
      return new TransportError('exec-plugin', `credential plugin ${plugin.command}: ${why}`, { advice });
    }
  });
}

function collect(child: ChildProcess, onOverflow: () => void): { stdout(): string; lastWords(): string } {
  const chunks: Buffer[] = [];
  let length = 0;
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > mostOutput) onOverflow();
    else chunks.push(chunk);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  return {
    stdout: () => Buffer.concat(chunks).toString(),
    lastWords: () => lastLine(errors),
  };
}

/** The last line of stderr that says something, without what a terminal would act on. */
function lastLine(errors: string): string {
  const printable = errors.replaceAll(/\p{Cc}(?:\[[\d;?]*[A-Za-z])?/gu, (match) => (match === '\n' ? '\n' : ''));
  const line = printable
    .split('\n')
    .map((text) => text.trim())
    .findLast((text) => text !== '');
  return line === undefined ? '' : `: ${line.slice(0, 300)}`;
}

function exitOf(code: number | null, killedBy: NodeJS.Signals | null): string {
  return code === null ? `it was ended by ${killedBy ?? 'a signal'}` : `it ended with exit code ${code}`;
}

function startFailure(plugin: ExecPlugin, error: Error): TransportError {
  const missing = codeOf(error) === 'ENOENT';
  const why = missing ? 'it is not installed, or not in PATH' : `it cannot be started (${codeOf(error)})`;
  const hint = plugin.installHint?.replaceAll(/\s+/g, ' ').trim();
  return new TransportError('exec-plugin', `credential plugin ${plugin.command}: ${why}`, {
    cause: error,
    advice: hint ?? 'install it, or correct the command in your kubeconfig',
  });
}

/** Ends it, with its children where it has a group of its own. */
function kill(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (ownGroup && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended in this instant, which is what was wanted.
  }
}
