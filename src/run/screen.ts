import type { Answering, LiveOptions, Selection, Settings } from '../cli/options.ts';
import { answerOnce } from './diagnose.ts';
import type { Io } from './io.ts';
import { openSource } from './open-source.ts';
import type { Opened } from './open-source.ts';

/** Draws the live screen on what was opened; one answer where there is no terminal, or where `--plain` asks for lines. */
export async function showOrAnswer(
  opened: Opened,
  options: Settings & Selection & Answering & { readonly demo?: boolean },
  io: Io,
): Promise<number> {
  if (io.terminal === undefined || options.plain) return answerOnce(opened, options, io);
  const { drawScreen } = await import('./live.ts');
  return drawScreen(opened, options, io.terminal, io);
}

/** What runs without a command: the live screen, or one answer. */
export async function runLive(options: LiveOptions, io: Io): Promise<number> {
  const opened = await openSource(options, io);
  try {
    return await showOrAnswer(opened, options, io);
  } finally {
    opened.close();
  }
}
