import { spawn } from 'node:child_process';
import { openSync, readFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { files } from './layout.ts';
import { note, type ProcessMark } from './state.ts';

/** A program of the cluster that runs in the background. */
export type ProcessSpec = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** What names one process for ever: its pid and its start time. */
export type Running = Pick<ProcessMark, 'pid' | 'started'>;

/** Starts it detached, its output in `logs/NAME.log`, and notes it in the state file before anything else happens. */
export function start(spec: ProcessSpec): ProcessMark {
  const log = openSync(join(files.logs, `${spec.name}.log`), 'a');
  const child = spawn(spec.program, [...spec.args], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...spec.env },
  });
  closeSync(log);
  if (child.pid === undefined) throw new Error(`${spec.program} cannot be started`);
  child.unref();
  const started = startTime(child.pid) ?? '';
  const mark = { kind: 'process', name: spec.name, pid: child.pid, started } as const;
  note(mark);
  return mark;
}

/**
 * The start time of a process in clock ticks since boot, which with the pid names it for ever, or nothing if it is
 * gone. A zombie is gone too: PID 1 of a small machine need not reap.
 */
export function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets and may hold anything, so counting starts after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Whether the very process of the mark still runs. */
export const isAlive = (mark: Running): boolean => startTime(mark.pid) === mark.started;

/** Ends processes: SIGTERM, and SIGKILL for those that are still there after `graceMs`. */
export async function end(marks: readonly Running[], graceMs: number): Promise<void> {
  signal(marks, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (marks.some(isAlive) && Date.now() < deadline) await pause(50);
  signal(marks, 'SIGKILL');
  while (marks.some(isAlive)) await pause(20);
}

function signal(marks: readonly Running[], name: NodeJS.Signals): void {
  for (const mark of marks) {
    if (!isAlive(mark)) continue;
    try {
      process.kill(mark.pid, name);
    } catch {
      // It ended between the look and the signal.
    }
  }
}
