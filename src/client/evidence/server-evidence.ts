import {type CancellationToken, type TextEditor, workspace} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {
  citeDocument,
  type DraftPosition,
  type EvidenceReply,
  evidenceForSentence,
  evidenceForWords,
} from '../../protocol/citing.ts';
import {ask} from '../../protocol/define-request.ts';

/** What bears on a sentence, and citing it, as the server knows it. */
export class ServerEvidence {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** What bears on the sentence at a position. */
  forPosition(at: DraftPosition, token?: CancellationToken): Promise<EvidenceReply> {
    return ask(this.#client, evidenceForSentence, at, token);
  }

  forWords(words: string): Promise<EvidenceReply> {
    return ask(this.#client, evidenceForWords, {words});
  }

  /** Cites the document at a sentence, in one step that can be undone; false where there is no sentence. */
  async cite(at: DraftPosition, path: string): Promise<boolean> {
    const edit = await ask(this.#client, citeDocument, {...at, path});
    const converted = await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
    return converted !== undefined && (await workspace.applyEdit(converted));
  }
}

export function positionOf({document, selection}: TextEditor): DraftPosition {
  const {line, character} = selection.active;
  return {uri: document.uri.toString(), position: {line, character}};
}
