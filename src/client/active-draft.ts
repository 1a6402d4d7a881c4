import {type Disposable, type TextEditor, window} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {isDraft} from '../protocol/citing.ts';
import {ask} from '../protocol/define-request.ts';
import {DRAFT_LANGUAGES} from './draft-languages.ts';

/** The draft that was edited last: a click into a view or an opened source does not lose it. */
export class ActiveDraft implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #listening: Disposable;
  #latest: TextEditor | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listening = window.onDidChangeActiveTextEditor((editor) => void this.#look(editor));
  }

  /** Its editor; undefined where no draft is open. */
  async editor(): Promise<TextEditor | undefined> {
    await this.#look(window.activeTextEditor);
    const document = this.#latest?.document;
    // An editor that was hidden and is shown again is another object.
    return window.visibleTextEditors.find((editor) => editor.document === document) ?? this.#stillOpen();
  }

  /** Whether the editor shows a draft, and not a source or an excluded file. */
  async isDraft(editor: TextEditor): Promise<boolean> {
    if (!DRAFT_LANGUAGES.includes(editor.document.languageId)) return false;
    await this.#client.start();
    return await ask(this.#client, isDraft, {uri: editor.document.uri.toString()});
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #stillOpen(): TextEditor | undefined {
    return this.#latest?.document.isClosed === false ? this.#latest : undefined;
  }

  async #look(editor: TextEditor | undefined): Promise<void> {
    if (editor !== undefined && (await this.isDraft(editor))) this.#latest = editor;
  }
}
