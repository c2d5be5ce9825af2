import { refusalOf } from '../errors-refusal.ts';
import type { Refusal } from '../errors-refusal.ts';
import type { ApiResponse } from '../transport.ts';

/**
 * Why something could not be read.
 * - `unreachable`: there was no answer at all.
 * - `broken`: the answer ended before its end, went silent or was no JSON.
 * - `gone`: the resourceVersion or the continue token is too old: list again.
 * - `forbidden`: 401 or 403.
 * - `missing`: 404 with a Status that says so; `unserved`: 404 of the path itself.
 * - `refused`: any other status.
 */
export type TroubleKind = 'unreachable' | 'broken' | 'gone' | 'forbidden' | 'missing' | 'unserved' | 'refused';

/** Trouble on the way to the server or told by it. The message is what is shown. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Milliseconds to wait before asking again, as the server wants it; 0 where it said nothing. */
  readonly retryAfter: number;
  /** What the server answered, if it did. */
  readonly refusal: Refusal | undefined;

  constructor(
    kind: TroubleKind,
    message: string,
    options: {
      readonly status?: number;
      readonly retryAfter?: number;
      readonly refusal?: Refusal;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Trouble';
    this.kind = kind;
    this.status = options.status ?? 0;
    this.retryAfter = options.retryAfter ?? 0;
    this.refusal = options.refusal;
  }
}

/** The trouble that an answer without success tells. Reads its body. `now`: milliseconds since the epoch, for Retry-After dates. */
export async function troubleOf(response: ApiResponse, now: number): Promise<Trouble> {
  const { status } = response;
  const refusal = await refusalOf(response);
  const said = statusOf(refusal.body);
  const message = said?.message ?? `the server answered ${status}`;
  const kind = kindOf(status, message, said !== undefined);
  return new Trouble(kind, message, {
    status,
    refusal,
    retryAfter: retryAfterOf(response.headers['retry-after'], now),
  });
}

/** The same for a Status inside a watch. */
export function troubleOfStatus(code: number, message: string): Trouble {
  return new Trouble(kindOf(code, message, true), message, { status: code });
}

function kindOf(status: number, message: string, isStatus: boolean): TroubleKind {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return isStatus ? 'missing' : 'unserved';
  // 504 with these words: the version is ahead of a server that was restored; an empty one is right again.
  if (status === 410 || /too large resource version/i.test(message)) return 'gone';
  return 'refused';
}

interface Said {
  readonly message: string;
}

/** The API's Status object; nothing for the HTML or plain text of what stands in between. */
function statusOf(body: string): Said | undefined {
  if (!body.trimStart().startsWith('{')) return undefined;
  try {
    const status: unknown = JSON.parse(body);
    if (typeof status !== 'object' || status === null || !('message' in status)) return undefined;
    return typeof status.message === 'string' && status.message !== '' ? { message: status.message } : undefined;
  } catch {
    // A body that is no JSON is no Status.
    return undefined;
  }
}

/** Retry-After in milliseconds: seconds or an HTTP date; 0 where there is none or it cannot be read. */
export function retryAfterOf(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isFinite(at) ? Math.max(0, at - now) : 0;
}
