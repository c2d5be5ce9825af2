import type { Connection, ExecPlugin } from '../../model/connection.ts';
import type { Clock } from '../../support/clock.ts';
import { TransportError } from '../errors.ts';
import { abortReason } from '../abort-reason.ts';
import type { Credential, CredentialSource } from './credential.ts';
import { readPluginAnswer, type PluginAnswer } from './exec-answer.ts';
import { execInfo } from './exec-info.ts';

/** What surrounds a plugin: the terminal, the time and the environment. */
export interface PluginSetting {
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Asked before each run. `none`: stdin is no terminal; `free`: the plugin may write to it and ask; `taken`: a full
   * screen is on it, so a plugin that must ask is refused and what it says is kept for the message.
   */
  readonly terminal: () => 'none' | 'free' | 'taken';
  /** Milliseconds that one run may take; five times as long when the plugin can ask. */
  readonly limit: number;
}

/** Credentials count as expired this many milliseconds early, so that a request does not arrive with dead ones. */
const skew = 10_000;
/** Credentials that were just renewed and are refused again are not renewed again within this time: milliseconds. */
const renewalPause = 10_000;

/** Credentials that an exec plugin gives. They are kept until they expire or are refused; the plugin runs once at a time. */
export function execCredentials(connection: Connection, plugin: ExecPlugin, setting: PluginSetting): CredentialSource {
  const { clock } = setting;
  let held: PluginAnswer | undefined;
  let running: Promise<PluginAnswer> | undefined;
  let renewedAt = -Infinity;
  const closing = new AbortController();

  async function run(): Promise<PluginAnswer> {
    const terminal = setting.terminal();
    const interactive = mayAsk(plugin, terminal);
    const { runPlugin } = await import('./exec-run.ts');
    const stdout = await runPlugin(plugin, {
      env: {
        ...setting.env,
        ...Object.fromEntries(plugin.env.map(({ name, value }) => [name, value])),
        KUBERNETES_EXEC_INFO: execInfo(connection, plugin, interactive),
      },
      interactive,
      showsErrors: terminal !== 'taken',
      // A person who logs in takes longer than a program.
      limit: interactive ? 5 * setting.limit : setting.limit,
      signal: closing.signal,
    });
    held = readPluginAnswer(stdout, plugin);
    return held;
  }

  /** All who need credentials wait for one run, each only as long as it wants to itself. */
  async function joined(signal: AbortSignal | undefined): Promise<Credential> {
    running ??= run().finally(() => (running = undefined));
    const { credential } = await unlessAborted(running, signal);
    return credential;
  }

  return {
    async current(signal) {
      const lasts = held !== undefined && (held.expires === undefined || held.expires - skew > clock.now());
      return lasts && held !== undefined ? held.credential : joined(signal);
    },
    async renew(refused, signal) {
      if (running === undefined) {
        if (held !== undefined && held.credential !== refused) return held.credential;
        if (clock.now() - renewedAt < renewalPause) return undefined;
        renewedAt = clock.now();
      }
      return joined(signal);
    },
    close: () => closing.abort(new TransportError('exec-plugin', 'the connection is closed')),
  };
}

function mayAsk(plugin: ExecPlugin, terminal: 'none' | 'free' | 'taken'): boolean {
  if (plugin.interactiveMode === 'Never') return false;
  if (terminal === 'free') return true;
  if (plugin.interactiveMode === 'IfAvailable') return false;
  const why =
    terminal === 'taken' ? 'it wants to ask at the terminal, which shows our screen' : 'stdin is not a terminal';
  throw new TransportError('exec-plugin', `credential plugin ${plugin.command}: ${why}`, {
    advice: 'log in with `kubectl get pods` in another terminal, then try again',
  });
}

async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  if (signal.aborted) throw abortReason(signal);
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortReason(signal));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
