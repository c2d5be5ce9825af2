import { causes } from '../causes/index.ts';
import { isKind } from '../facts/resources.ts';
import type { Selection, Settings } from '../cli/options.ts';
import { LiveInvestigation } from '../investigate/live.ts';
import type { DebugPort } from '../model/debug.ts';
import type { ObjectRef } from '../model/ref.ts';
import { ClusterState } from '../state/cluster-state.ts';
import { forceColorFor, wantsAscii } from '../terminal/color.ts';
import { cleanText } from './cleanse.ts';
import type { Io } from './io.ts';
import type { Opened } from './open-source.ts';
import { readOne } from './read-one.ts';
import { realTimer } from './real-timer.ts';
import { checkTargets, focusOf } from './targets.ts';
import { uiPorts } from './ui-ports.ts';

type Terminal = NonNullable<Io['terminal']>;

/** Draws the live screen on what was opened until the user leaves; gives back the exit code. */
export async function drawScreen(
  opened: Opened,
  options: Settings & Selection & { readonly demo?: boolean },
  terminal: Terminal,
  io: Io,
): Promise<number> {
  const { source, scope } = opened;
  const openAt = await namedTarget(opened, options, io);
  const troubles: string[] = [];
  const live = new LiveInvestigation(source, causes, {
    scope,
    timer: realTimer,
    onFault: ({ where, message }) => troubles.push(`warning: ${where} failed and was left out: ${message}`),
    onFailure: (error) => troubles.push(`warning: ${String(error)}`),
  });
  const debug = options.readOnly ? undefined : await debugPort(opened, io);
  // The colour package inside Ink reads this one variable, once, when it loads.
  const force = forceColorFor(options.color, io.env, true);
  if (force !== undefined) process.env['FORCE_COLOR'] = force;
  const { startUi } = await import('../ui/start.tsx');
  live.start();
  try {
    return await startUi(uiPorts(source, live, debug), {
      ...(openAt === undefined ? {} : { openAt }),
      readOnly: options.readOnly,
      demo: options.demo ?? false,
      knownNamespaces: await knownNamespaces(opened, options, io),
      ascii: wantsAscii(io.env),
      ...terminal,
    });
  } finally {
    live.stop();
    for (const trouble of troubles) io.stderr.write(`${cleanText(trouble)}\n`);
  }
}

/** What was named first, once it is known to exist; throws UserError with near names where it does not. */
async function namedTarget({ source, scope }: Opened, { targets }: Selection, io: Io): Promise<ObjectRef | undefined> {
  const focus = await focusOf(source, scope, targets, io.signal);
  const first = focus?.targets[0];
  if (focus === undefined || first === undefined || !isKind(first.kind)) return undefined;
  const reading = await readOne(source, first.kind, first, io.signal);
  if (reading.state !== 'absent') return first;
  const state = new ClusterState(() => source.now());
  await source.follow(scope, { watch: false, signal: io.signal }, (batch) => state.apply(batch));
  checkTargets(focus, state, targets);
  return first;
}

/** Debug containers need a cluster. */
async function debugPort({ cluster }: Opened, io: Io): Promise<DebugPort | undefined> {
  if (cluster === undefined) return undefined;
  const [{ createDebugPort, defaultDebugImage }, { debugHintOf, nameSuffix }] = await Promise.all([
    import('./debug-port.ts'),
    import('./debug.ts'),
  ]);
  return createDebugPort({
    transport: cluster.transport,
    context: cluster.connection.context,
    readOnly: false,
    image: io.env['KUBECTL_POD_DOCTOR_DEBUG_IMAGE'] || defaultDebugImage,
    hintOf: debugHintOf,
    now: () => io.clock.now(),
    suffix: nameSuffix,
  });
}

/** Namespaces that the kubeconfig's contexts name. */
async function knownNamespaces({ cluster }: Opened, { connection }: Settings, io: Io): Promise<readonly string[]> {
  if (cluster === undefined) return [];
  const { knownContexts } = await import('../cluster/kubeconfig/load.ts');
  const contexts = await knownContexts(connection, io.env);
  return [...new Set(contexts.map(({ namespace }) => namespace || 'default'))].sort();
}
