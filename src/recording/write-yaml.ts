import { dump as dumpYaml } from 'js-yaml';

/** YAML without references and without folded lines. */
export function dump(value: object): string {
  return dumpYaml(value, { lineWidth: -1, noRefs: true });
}
