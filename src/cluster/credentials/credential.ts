/** What one request is sent with. PEM texts; `authorization` is the whole header value. */
export interface Credential {
  readonly authorization?: string;
  readonly certificate?: string;
  readonly key?: string;
}

/** Where credentials come from. */
export interface CredentialSource {
  /** The credentials to use now. Rejects with TransportError or UserError. */
  current(signal?: AbortSignal): Promise<Credential>;
  /**
   * Other credentials after a 401, or undefined when there are none. Many requests that were refused with the same
   * credentials share one renewal.
   */
  renew(refused: Credential, signal?: AbortSignal): Promise<Credential | undefined>;
  /** Ends what still runs to get credentials. */
  close(): void;
}
