/**
 * A custom request: its method, and the types of what is asked and answered. Not the `RequestType` of the protocol's
 * library, because client and server may each bring a version of their own.
 */
export interface RequestDefinition<Params, Result> {
  readonly method: string;
  /** Never set; it carries the types. */
  readonly types?: (params: Params) => Result;
}

export function defineRequest<Params, Result>(method: string): RequestDefinition<Params, Result> {
  return {method};
}

/** Whatever can send a request: a server's connection, a language client. */
export interface Sender<Token> {
  sendRequest<Result>(method: string, params: unknown, token?: Token): Promise<Result>;
}

/** Sends a request; its parameters and result have the types of the definition. */
export function ask<Params, Result, Token>(
  to: Sender<Token>,
  {method}: RequestDefinition<Params, Result>,
  params: Params,
  token?: Token,
): Promise<Result> {
  // A token of undefined would be sent along as a second parameter.
  return token === undefined ? to.sendRequest(method, params) : to.sendRequest(method, params, token);
}
