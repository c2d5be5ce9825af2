import type { WatchOptions } from '../cli/options.ts';
import { causes } from '../causes/index.ts';
import { LiveInvestigation } from '../investigate/live.ts';
import { shortName } from '../model/short-name.ts';
import { formatTime } from '../facts/time.ts';
import { item } from '../report/json.ts';
import type { Diagnosis } from '../model/finding.ts';
import type { Board } from '../state/board.ts';
import type { Timer } from '../state/publisher.ts';
import { addressed } from './addressed.ts';
import { cleanse, cleanText } from './cleanse.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { openSource } from './open-source.ts';
import { focusOf } from './targets.ts';
import { podInFocus, workloadInFocus } from '../investigate/focus.ts';
import type { Focus } from '../investigate/focus.ts';
import type { Currency } from '../model/source.ts';
import { UserError } from '../support/user-error.ts';
import { currencyNotes } from './watch-currency.ts';
import { changesBetween, withSettledCauses } from './watch-changes.ts';
import type { Change, Standing } from './watch-changes.ts';

/** `watch`: a line whenever something fails, changes or recovers, until the user stops it. */
export async function runWatch(options: WatchOptions, io: Io): Promise<number> {
  const opened = await openSource(options, io);
  try {
    const focus = await focusOf(opened.source, opened.scope, options.targets, io.signal);
    return await new Promise<number>((resolve, reject) => {
      const live = new LiveInvestigation(opened.source, causes, {
        scope: opened.scope,
        timer,
        onFault: ({ where, message }) => io.stderr.write(`warning: ${cleanText(`${where}: ${message}`)}\n`),
        onFailure: (error) => {
          live.stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      });
      let known: ReadonlyMap<string, Standing> | undefined;
      let currencies: readonly Currency[] = [];
      const print = (): void => {
        const board = live.board.getSnapshot();
        if (!board.synced) return;
        const pods = board.currencies.filter(({ resource }) => resource === 'pods');
        const refused = pods.find(isForbidden);
        if (known === undefined && refused !== undefined && pods.every(isForbidden)) {
          live.stop();
          reject(
            new UserError(
              `Pods cannot be watched: ${refused.reason ?? refused.status}; see: kubectl pod-doctor access`,
            ),
          );
          return;
        }
        for (const note of currencyNotes(currencies, board.currencies)) io.stderr.write(`${cleanText(note)}\n`);
        currencies = board.currencies;
        // What was never read is no "0 Pods".
        if (known === undefined && !pods.some(({ status }) => status === 'current')) return;
        if (known === undefined && board.looking > 0) return;
        const present = board.looking > 0 ? withSettledCauses(known, standings(board, focus)) : standings(board, focus);
        if (known === undefined)
          io.stderr.write(
            `note: watching; ${board.total} ${board.total === 1 ? 'Pod' : 'Pods'}, ${board.failing} failing\n`,
          );
        for (const change of changesBetween(known ?? new Map(), present)) {
          io.stdout.write(
            options.output === 'json'
              ? jsonLine(change, board, addressed(options.connection))
              : textLine(change, board),
          );
        }
        known = present;
      };
      live.board.subscribe(print);
      io.signal.addEventListener('abort', () => {
        live.stop();
        resolve(exitCodes.interrupted);
      });
      live.start();
      print();
    });
  } finally {
    opened.close();
  }
}

const timer: Timer = {
  after(milliseconds, call) {
    const running = setTimeout(call, milliseconds);
    return () => clearTimeout(running);
  },
};

const isForbidden = ({ status }: Currency): boolean => status === 'forbidden';

/** How each group of the board stands; groups that nobody has looked into yet say nothing. */
function standings({ groups }: Board, focus: Focus | undefined): ReadonlyMap<string, Standing> {
  return new Map(
    groups.flatMap((group) => {
      const members = group.members.filter(
        ({ record }) => focus === undefined || (record !== undefined && podInFocus(focus, record)),
      );
      const named = focus !== undefined && group.workload !== undefined && workloadInFocus(focus, group.workload);
      if (members.length === 0 && focus !== undefined && !named) return [];
      const diagnoses = members.flatMap(({ diagnosis }) => (diagnosis === undefined ? [] : [diagnosis]));
      const [shown] = diagnoses;
      if (shown === undefined) return [];
      const standing: Standing = {
        title: group.title,
        state: group.state,
        subject: group.ref,
        ready: `${group.ready}/${group.desired}`,
        shown,
        ...(shown.findings[0] === undefined ? {} : { id: shown.findings[0].id }),
      };
      return [[group.key, standing] as const];
    }),
  );
}

function textLine({ word, standing }: Change, { now }: Board): string {
  const { subject, title, ready, id } = standing;
  const name = `${subject.namespace === undefined ? '' : `${subject.namespace} `}${shortName(subject)}`;
  const what = word === 'recovered' ? 'no longer failing' : `${title}${id === undefined ? '' : ` [${id}]`}`;
  return `${cleanText(`${formatTime(now)} ${word} ${name} ${ready}: ${what}`)}\n`;
}

function jsonLine({ word, standing }: Change, { now }: Board, named: (diagnosis: Diagnosis) => Diagnosis): string {
  const line = {
    apiVersion: 'pod-doctor/v1',
    kind: 'DiagnosisChange',
    change: word,
    at: formatTime(now),
    item: item(named(standing.shown)),
  };
  return `${JSON.stringify(cleanse(line))}\n`;
}
