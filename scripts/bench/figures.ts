/** A figure of design §9 that was measured. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly target: number;
  readonly unit: '×' | 'requests';
};

/** How far beyond its target a figure may be on a shared machine. */
export const slack = 1.5;

/** Whether a figure is within its limit. Counts have no slack. */
export function holds({ value, target, unit }: Figure): boolean {
  return value <= target * (unit === '×' ? slack : 1);
}

/** One line a figure: what, the value, the target and the limit. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const lines = figures.map((figure) => {
    const { what, value, target, unit } = figure;
    const shown = unit === '×' ? `${value.toFixed(2)}×` : String(value);
    const limit = unit === '×' ? `target ${target}×, limit ${target * slack}×` : `limit ${target} ${unit}`;
    return `${what.padEnd(width)}  ${shown.padStart(7)}  ${holds(figure) ? 'ok  ' : 'MISS'}  ${limit}`;
  });
  return lines.join('\n');
}
