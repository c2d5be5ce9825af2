import { causes } from '../causes/index.ts';
import type { Selection, Settings } from '../cli/options.ts';
import { LiveInvestigation } from '../investigate/live.ts';
import type { DebugPort } from '../model/debug.ts';
import { forceColorFor, wantsAscii } from '../terminal/color.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { addressed } from './addressed.ts';
import { cleanText } from './cleanse.ts';
import { debugHintOf } from './debug-hint.ts';
import { nameSuffix } from './debug-name.ts';
import type { Io } from './io.ts';
import { NamedSearch } from './named-search.ts';
import type { Opened } from './open-source.ts';
import { realTimer } from './real-timer.ts';
import { uiPorts } from './ui-ports.ts';

/**
 * Draws the live screen on what was opened until the user leaves; gives back the exit code. The first frame is drawn before anything
 * is sent. Rejects with UserError when what was named turns out not to exist.
 */
export async function drawScreen(
  opened: Opened,
  options: Settings & Selection & { readonly demo?: boolean },
  terminal: Terminal,
  io: Io,
): Promise<number> {
  const { source, scope } = opened;
  const named = new NamedSearch(source, scope, options.targets);
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
  let namespaces: readonly string[] = [];
  const left = startUi(uiPorts(source, live, debug, addressed(options.connection)), {
    ...(named.openAt === undefined ? {} : { openAt: named.openAt }),
    goTo: named.goTo,
    close: named.missing,
    readOnly: options.readOnly,
    demo: options.demo ?? false,
    get knownNamespaces() {
      return namespaces;
    },
    ascii: wantsAscii(io.env),
    ...terminal,
  });
  try {
    live.start();
    named.start();
    knownNamespaces(opened, options, io).then(
      (names) => {
        namespaces = names;
      },
      (error: unknown) => troubles.push(`warning: ${String(error)}`),
    );
    const code = await left;
    named.missing.throwIfAborted();
    return code;
  } finally {
    named.stop();
    live.stop();
    for (const trouble of troubles) io.stderr.write(`${cleanText(trouble)}\n`);
  }
}

/** Debug containers need a cluster. */
async function debugPort({ cluster }: Opened, io: Io): Promise<DebugPort | undefined> {
  if (cluster === undefined) return undefined;
  const { createDebugPort, defaultDebugImage } = await import('./debug-port.ts');
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
