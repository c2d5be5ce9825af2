const binary: Readonly<Record<string, number>> = {
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};
const decimal: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

/** The value of a Kubernetes quantity (`500m`, `64Mi`, `1e3`, `2`) in its base unit; undefined where it is none. */
export function parseQuantity(text: string | number | undefined): number | undefined {
  if (typeof text === 'number') return text;
  const match = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/.exec(
    text?.trim() ?? '',
  );
  if (!match) return undefined;
  const [, digits, suffix, exponent] = match;
  const value = Number(digits);
  if (exponent !== undefined) return value * 10 ** Number(exponent);
  return value * (binary[suffix ?? ''] ?? decimal[suffix ?? ''] ?? 1);
}

/** CPU for people: `2 CPU`, `350m`. Takes cores. */
export function formatCpu(cores: number): string {
  const milli = Math.round(cores * 1000);
  return milli % 1000 === 0 ? `${milli / 1000} CPU` : `${milli}m`;
}

/** Memory for people in the largest binary unit that leaves at least 1: `64Mi`, `1.5Gi`. Takes bytes. */
export function formatBytes(bytes: number): string {
  for (const unit of ['Ei', 'Pi', 'Ti', 'Gi', 'Mi', 'Ki']) {
    const size = binary[unit] ?? 1;
    if (bytes >= size) return `${trim(bytes / size)}${unit}`;
  }
  return `${Math.round(bytes)}`;
}

function trim(value: number): string {
  return value >= 100 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toFixed(1)));
}

/** A quantity of any resource for people. `cpu` in cores, memory and storage in bytes, else a plain count. */
export function formatResource(resource: string, value: number): string {
  if (resource === 'cpu') return formatCpu(value);
  if (resource === 'memory' || resource.endsWith('storage') || resource.startsWith('hugepages-'))
    return formatBytes(value);
  return String(value);
}
