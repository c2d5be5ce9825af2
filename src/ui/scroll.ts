import type { Command } from './keymap.ts';
import type { Offset } from './state.ts';

const steps: Partial<Record<Command, (page: number) => number>> = {
  up: () => -1,
  down: () => 1,
  'page-up': (page) => -page,
  'page-down': (page) => page,
  'half-up': (page) => -Math.ceil(page / 2),
  'half-down': (page) => Math.ceil(page / 2),
  top: () => -Infinity,
  bottom: () => Infinity,
};

/** How many lines a command moves by, on pages of so many lines; undefined for a command that is no move. */
export function stepOf(command: Command, page: number): number | undefined {
  return steps[command]?.(page);
}

/** The first line that is shown. */
export function scrollStart(offset: Offset, length: number, height: number): number {
  const last = Math.max(0, length - height);
  return offset === 'end' ? last : Math.max(0, Math.min(offset, last));
}

/** The offset after a move by so many lines; at the end it sticks to the end. */
export function scrolled(offset: Offset, by: number, length: number, height: number): Offset {
  if (by === Infinity) return 'end';
  if (length <= height) return offset;
  const start = scrollStart(offset, length, height) + by;
  return start >= length - height ? 'end' : Math.max(0, start);
}
