import type { Remedy, Subject } from '../../model/finding.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { defineProbeCause } from './probe-fault.ts';
import { probed, probeDoes } from './wording.ts';

/** Status codes of one meaning. */
interface HttpStatus {
  readonly codes: (code: number) => boolean;
  /** A first command that is worth typing in a debug container. */
  readonly tryFirst?: string;
  /** Ends the sentence `HTTP :8080/healthz answers 404: `. */
  readonly meaning: (signal: ProbeFailed) => string;
  readonly remedies: (signal: ProbeFailed, about: Subject) => readonly Remedy[];
}

/** Asks a container's own port, and shows status and body. */
export const askOwnPort = 'wget -qSO- http://127.0.0.1:8080/';

/** A cause for probes that get an HTTP answer which the kubelet does not take for success. */
export function defineHttpStatus({ codes, meaning, remedies, ...own }: OwnFacts & HttpStatus): Cause<'probe-failed'> {
  return defineProbeCause({
    ...own,
    fits: ({ report }) => report.fault === 'http-status' && report.code !== undefined && codes(report.code),
    words: (signal, about) => {
      const { report, path, port } = signal;
      const code = report.code ?? '';
      return {
        title: `${probeDoes(signal, 'gets', 'get')} ${code} from ${path} on port ${port}`,
        why: `${probed(signal)} answers ${code}: ${meaning(signal)}.`,
        remedies: remedies(signal, about),
      };
    },
  });
}
