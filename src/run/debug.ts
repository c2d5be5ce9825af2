import { readFile } from 'node:fs/promises';
import type { DebugOptions } from '../cli/options.ts';
import { UserError } from '../support/user-error.ts';
import { holdDialogue } from './debug-dialogue.ts';
import { checkPlan } from './debug-effects.ts';
import { debugHintOf } from './debug-hint.ts';
import { nameSuffix } from './debug-name.ts';
import { createDebugPort, defaultDebugImage } from './debug-port.ts';
import { debugTalk } from './debug-talk.ts';
import type { Io } from './io.ts';
import { connect } from './open-cluster.ts';
import { rootFinding } from './root-finding.ts';

/** `debug POD`: opens the debug container that suits the diagnosis. Gives back the remote process's exit code. */
export async function runDebug(options: DebugOptions, io: Io): Promise<number> {
  const { target, wishes } = options;
  if (target.kind !== 'Pod')
    throw new UserError(
      `debug takes a Pod, not a ${target.kind}; its Pods: kubectl pod-doctor diagnose ${target.kind.toLowerCase()}/${target.name} --all -o name`,
      { exitCode: 2 },
    );
  const { connection, transport } = await connect(options, io);
  const namespace = options.namespaces[0] ?? connection.namespace;
  const ref = { kind: 'Pod', namespace, name: target.name };
  const talk = debugTalk(io);
  try {
    const finding = await rootFinding(transport, ref, io.signal, (line) => talk.say(line));
    if (finding !== undefined) talk.say(`Cause      ${finding.title}`);
    const port = createDebugPort({
      transport,
      context: connection.context,
      readOnly: options.readOnly,
      image: io.env['KUBECTL_POD_DOCTOR_DEBUG_IMAGE'] || defaultDebugImage,
      hintOf: debugHintOf,
      now: () => io.clock.now(),
      suffix: nameSuffix,
      ...(options.timeout === undefined ? {} : { waitLimit: options.timeout }),
      attach: options.attach,
    });
    const chosen = {
      ...(finding === undefined ? {} : { cause: finding.id }),
      ...(finding?.container === undefined ? {} : { target: finding.container }),
      ...wishes,
      ...(wishes.custom === undefined ? {} : { custom: await customText(wishes.custom) }),
    };
    return await holdDialogue(
      port,
      async ({ plan }) => (plan === undefined ? undefined : checkPlan(transport, plan, io.signal)),
      ref,
      { ...options, wishes: chosen },
      talk,
    );
  } finally {
    transport.close();
  }
}

/** The JSON itself, or, as for kubectl, the name of a file that holds it. */
async function customText(custom: string): Promise<string> {
  if (custom.trimStart().startsWith('{')) return custom;
  try {
    return await readFile(custom, 'utf8');
  } catch (error) {
    throw new UserError(`--custom: ${custom} is neither JSON nor a file that can be read`, {
      exitCode: 2,
      cause: error,
    });
  }
}
