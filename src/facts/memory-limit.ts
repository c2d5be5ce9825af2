import type { Pod } from '../model/wire.ts';
import type { ContainerFacts } from './containers.ts';
import { parseQuantity } from './quantity.ts';

/** The memory limit that binds a container, as it is written, and where it is written. */
export interface MemoryLimit {
  readonly text: string;
  readonly bytes: number;
  readonly of: 'container' | 'pod';
}

/** The container's own limit, else the Pod's; none means that only the node bounds it. */
export function memoryLimit(pod: Pod, container: ContainerFacts): MemoryLimit | undefined {
  return (
    limit(container.spec.resources?.limits?.['memory'], 'container') ??
    limit(pod.spec?.resources?.limits?.['memory'], 'pod')
  );
}

function limit(text: string | undefined, of: MemoryLimit['of']): MemoryLimit | undefined {
  const bytes = parseQuantity(text);
  return text === undefined || bytes === undefined || bytes <= 0 ? undefined : { text, bytes, of };
}

/** A heap size that was given to a language runtime by hand. */
export interface HeapSetting {
  /** `KAFKA_HEAP_OPTS=-Xmx1024m`, `args: -Xmx1g`. */
  readonly shown: string;
  readonly bytes: number;
}

/** JVM `-Xmx`, Node's `--max-old-space-size` (MiB) and Go's `GOMEMLIMIT`, from the environment and the command line. */
export function heapSetting(container: ContainerFacts): HeapSetting | undefined {
  for (const { name, value } of container.spec.env ?? []) {
    const found = name === 'GOMEMLIMIT' ? goLimit(value ?? '') : flag(value ?? '');
    if (found) return { shown: `${name ?? ''}=${found.shown}`, bytes: found.bytes };
  }
  const words = [...(container.spec.command ?? []), ...(container.spec.args ?? [])].join(' ');
  return flag(words);
}

const units: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

function flag(text: string): HeapSetting | undefined {
  const java = /-Xmx(\d+)([kmgtKMGT]?)\b/.exec(text);
  if (java) return { shown: java[0], bytes: Number(java[1]) * (units[java[2]?.toLowerCase() ?? ''] ?? 1) };
  const node = /--max[-_]old[-_]space[-_]size[= ](\d+)/.exec(text);
  return node ? { shown: node[0], bytes: Number(node[1]) * 2 ** 20 } : undefined;
}

function goLimit(value: string): HeapSetting | undefined {
  const bytes = parseQuantity(value.replace(/B$/, ''));
  return bytes === undefined ? undefined : { shown: value, bytes };
}
