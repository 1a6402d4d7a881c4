import {type CancellationToken, type Position, type Range, type TextEditor, workspace} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import type {WorkspaceEdit} from 'vscode-languageserver-types';
import {
  citeFromCorpus,
  type DraftPosition,
  type DraftRange,
  type EvidenceReply,
  evidenceForSentence,
  evidenceForWords,
  quoteFromCorpus,
  type StyleReply,
  styleOfCitations,
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

  /** Inserts what the document says at a place, cited, in one step that can be undone; false where nothing can stand. */
  async quote(at: DraftPosition, path: string, {start}: Range): Promise<boolean> {
    const place = {line: start.line, character: start.character};
    return await this.#apply(await ask(this.#client, quoteFromCorpus, {...at, path, at: place}));
  }

  /** Cites the document for a sentence or quotation, in one step that can be undone; false where there is none. */
  async cite(at: DraftRange, path: string): Promise<boolean> {
    return await this.#apply(await ask(this.#client, citeFromCorpus, {...at, path}));
  }

  /** In which manner documents are cited in a draft, and why. */
  style(uri: string): Promise<StyleReply | null> {
    return ask(this.#client, styleOfCitations, {uri});
  }

  async #apply(edit: WorkspaceEdit | null): Promise<boolean> {
    const converted = await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
    return converted !== undefined && (await workspace.applyEdit(converted));
  }
}

export function positionOf({document, selection}: TextEditor): DraftPosition {
  const {line, character} = selection.active;
  return {uri: document.uri.toString(), position: {line, character}};
}

/** What is selected in the draft; without a selection the caret. */
export function rangeOf({document, selection}: TextEditor): DraftRange {
  const at = ({line, character}: Position) => ({line, character});
  return {uri: document.uri.toString(), range: {start: at(selection.start), end: at(selection.end)}};
}
