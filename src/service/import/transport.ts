/** One answer of a web server; its body is read piece by piece. */
export interface WebAnswer {
  readonly status: number;
  /** The value of a header by its name in small letters. */
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection; to be called when the body is not read to its end. */
  close(): void;
}

export interface WebRequest {
  readonly signal: AbortSignal;
  readonly allowPrivateAddresses: boolean;
}

/**
 * Asks a web server, once and without following redirects, without cookies and without saying who asks. Rejects with
 * a {@link PrivateAddressError} when the machine that it would talk to is not on the public internet.
 */
export interface Transport {
  get(address: URL, request: WebRequest): Promise<WebAnswer>;
}

export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}
