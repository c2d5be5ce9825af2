import type { Container } from '../../model/wire.ts';
import type { Example } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { crashed, killed } from './examples.ts';
import type { KillingProbe } from './probe-kill.ts';

/** A container with this probe on :8080/health, every ten seconds. */
export function exampleProbed(kind: KillingProbe): Container {
  const probe = { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, failureThreshold: 3 };
  return { [`${kind}Probe`]: probe };
}

/** Runs that the kubelet ended over this probe, told by its Killing event. */
export function probeKillHits(kind: KillingProbe): readonly Example[] {
  const container = exampleProbed(kind);
  const events = [killed(`Container app failed ${kind} probe, will be restarted`)];
  return [
    { says: "exit code 137 with the kubelet's word for it", snapshot: crashed({ exitCode: 137, container, events }) },
    { says: 'the program ends with its own code when asked', snapshot: crashed({ exitCode: 0, container, events }) },
  ];
}

/** Runs that ended for another reason although there is such a probe, or such a kill. */
export function probeKillMisses(kind: KillingProbe): readonly Example[] {
  const container = exampleProbed(kind);
  return [
    {
      says: 'a probe is defined, and the program crashes by itself',
      snapshot: crashed({ exitCode: 1, container }),
    },
    {
      says: 'another container was killed',
      snapshot: crashed({
        exitCode: 1,
        events: [
          exampleEvent('Killing', `Container proxy failed ${kind} probe, will be restarted`, {
            type: 'Normal',
            seconds: 41,
            container: 'proxy',
          }),
        ],
      }),
    },
    {
      says: 'the kill is an hour older than the end',
      snapshot: crashed({
        exitCode: 137,
        container,
        events: [killed(`Container app failed ${kind} probe, will be restarted`, 3700)],
      }),
    },
  ];
}
