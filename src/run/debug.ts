import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DebugOptions } from '../cli/options.ts';
import { causes } from '../causes/index.ts';
import type { DebugHintFacts } from '../model/debug-facts.ts';
import type { CauseId } from '../model/finding.ts';
import { UserError } from '../support/user-error.ts';
import { holdDialogue } from './debug-dialogue.ts';
import { checkPlan } from './debug-effects.ts';
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

/** Which way of debugging helps against a cause. */
export function debugHintOf(cause: CauseId): DebugHintFacts | undefined {
  return causes.find(({ id }) => id === cause)?.debug;
}

/** The letters and digits that Kubernetes makes names of (apimachinery pkg/util/rand): none that spell words. */
const letters = 'bcdfghjklmnpqrstvwxz2456789';

/** Five characters for a name. */
export function nameSuffix(): string {
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)] ?? 'x').join('');
}
