import { must } from './figures.ts';

/** What must hold of the screen that lists the sick workloads, whatever is on it: header, rule, rows, footer. */
export function mustBeList(screen: string, namespace: string): void {
  const lines = screen.split('\n');
  const [header = '', rule = ''] = lines;
  const footer = lines.at(-1) ?? '';
  const intact =
    header.startsWith(' pod-doctor') &&
    // A long name is cut.
    header.includes(namespace.slice(0, 16)) &&
    /^─+$/.test(rule) &&
    footer.includes('? help') &&
    footer.includes('q quit');
  must(intact, `the list is not intact:\n${screen}`);
}

/** The row of a workload, or nothing. */
export function rowOf(screen: string, workload: string): string | undefined {
  return screen.split('\n').find((line) => line.split(/\s+/).includes(workload));
}
