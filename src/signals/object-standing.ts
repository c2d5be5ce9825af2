import type { View } from '../model/reading.ts';

/** What is known of a ConfigMap or Secret that something names. `unknown`: not read, or the read was refused. */
export interface ObjectStanding {
  readonly of: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly state: 'present' | 'absent' | 'unknown';
  /** Names of its keys, where it is present. */
  readonly keys: readonly string[];
  /** A Secret's type. */
  readonly type?: string;
  /** Milliseconds since the epoch: when it was read. */
  readonly asOf?: number;
}

/** Reads existence, type and key names; values never come here. */
export function objectStanding(
  view: View,
  of: 'ConfigMap' | 'Secret',
  name: string,
  namespace: string | undefined,
): ObjectStanding {
  const reading = view.object(of, name, namespace);
  switch (reading.state) {
    case 'present': {
      const { keys, type } = reading.value;
      return { of, name, state: 'present', keys, asOf: reading.asOf, ...(type === undefined ? {} : { type }) };
    }
    case 'absent':
      return { of, name, state: 'absent', keys: [], asOf: reading.asOf };
    case 'denied':
    case 'unread':
      return { of, name, state: 'unknown', keys: [] };
  }
}
