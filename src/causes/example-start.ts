import type { Snapshot } from '../model/snapshot.ts';
import { crashed } from './crash/examples.ts';
import type { ExampleEnd } from './crash/examples.ts';

/** A Pod whose container the runtime could not start, as the kubelet writes it down: code 128, begun in 1970. */
export function exampleNotStarted(said: string, more: ExampleEnd = {}): Snapshot {
  return crashed({
    ...more,
    exitCode: 128,
    reason: 'StartError',
    started: 2_000_000_000,
    message: `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${said}`,
  });
}

/** The same of a container whose command is not in its image. */
export function exampleNoSuchCommand(): Snapshot {
  return exampleNotStarted('exec: "run-worker": executable file not found in $PATH: unknown');
}
