import {type CancellationToken, type Disposable, EventEmitter} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {ask, type RequestDefinition} from '../../protocol/define-request.ts';
import {
  CORPUS_CHANGED,
  type CorpusExtent,
  type CorpusGroup,
  type CorpusTree,
  corpusExtent,
  corpusGroups,
  corpusOutline,
  corpusSearch,
  corpusText,
  corpusTree,
  type Grouping,
  type OutlinePart,
  type SearchParams,
  type SearchReply,
} from '../../protocol/requests.ts';

/** The corpus as the server knows it. */
export class ServerCorpus implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  /** Fires when the corpus has changed and what is shown of it is out of date. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listening = client.onNotification(CORPUS_CHANGED, () => this.#changed.fire());
  }

  tree(): Promise<CorpusTree> {
    return this.#ask(corpusTree, {});
  }

  extent(): Promise<CorpusExtent> {
    return this.#ask(corpusExtent, {});
  }

  outline(path: string): Promise<readonly OutlinePart[]> {
    return this.#ask(corpusOutline, {path});
  }

  groups(by: Grouping): Promise<readonly CorpusGroup[]> {
    return this.#ask(corpusGroups, {by});
  }

  /** Rejects when the token is cancelled before the answer is there. */
  search(params: SearchParams, token?: CancellationToken): Promise<SearchReply> {
    return this.#ask(corpusSearch, params, token);
  }

  /** The text drawn out of an HTML, PDF or DOCX document. */
  text(path: string): Promise<string | null> {
    return this.#ask(corpusText, {path});
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #ask<Params, Result>(
    definition: RequestDefinition<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    // A view may ask before the server has started.
    await this.#client.start();
    return await ask(this.#client, definition, params, token);
  }
}
