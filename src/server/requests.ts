import type {CancellationToken, Connection, GenericRequestHandler} from 'vscode-languageserver';
import type {RequestDefinition} from '../protocol/define-request.ts';
import {guarded} from './log.ts';

/** Answers a custom request; `instead` is the answer when the handler fails. */
export function handle<Params, Result>(
  connection: Connection,
  {method}: RequestDefinition<Params, Result>,
  instead: Result,
  handler: (params: Params, token: CancellationToken) => Promise<Result> | Result,
): void {
  const answer = guarded(connection.console, `Answering ${method}`, instead, handler);
  connection.onRequest(method, answer as GenericRequestHandler<Result, void>);
}
