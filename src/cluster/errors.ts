/**
 * Why there was no answer. `tls-*`: the server's certificate, save `tls-client`, where it refused ours; `not-http`: what
 * answered is no web server; `credentials`: there was nothing to prove who we are, so nothing was asked.
 */
export type TransportFault =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'reset'
  | 'tls-untrusted'
  | 'tls-expired'
  | 'tls-name'
  | 'tls-client'
  | 'tls-protocol'
  | 'not-http'
  | 'proxy'
  | 'exec-plugin'
  | 'credentials'
  | 'other';

/** No answer came, or its body broke off. `message` is one line without advice; `userErrorOf` adds what to do. */
export class TransportError extends Error {
  readonly fault: TransportFault;
  /** One line of what the user can do, where only the place of the failure knows it. */
  readonly advice?: string;

  constructor(
    fault: TransportFault,
    message: string,
    options: { readonly cause?: unknown; readonly advice?: string } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'TransportError';
    this.fault = fault;
    if (options.advice !== undefined) this.advice = options.advice;
  }
}
