import {LSPErrorCodes, type RemoteConsole, ResponseError} from 'vscode-languageserver';

/**
 * Logs that something failed: what, the kind of error and where in the code. Never its message, which may quote
 * the author's words.
 */
export function logFailure(console: RemoteConsole, what: string, error: unknown): void {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const kind = error instanceof Error ? error.name : typeof error;
  console.error([`${what} failed (${kind}).`, ...frames.slice(0, 8)].join('\n'));
}

/** A handler that cannot fail: an error is logged and answered with `instead`; a cancellation is passed on. */
export function guarded<Args extends readonly unknown[], Result>(
  console: RemoteConsole,
  what: string,
  instead: Result,
  handler: (...args: Args) => Promise<Result> | Result,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) throw error;
      logFailure(console, what, error);
      return instead;
    }
  };
}

/** Ends a request that the client has given up. */
export function throwIfCancelled(token: {readonly isCancellationRequested: boolean}): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
