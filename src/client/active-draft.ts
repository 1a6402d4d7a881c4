import {type Disposable, EventEmitter, type TextEditor, window} from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import {isDraft} from '../protocol/citing.ts';
import {ask} from '../protocol/define-request.ts';
import {DRAFT_LANGUAGES} from './draft-languages.ts';

/** The draft that was edited last: a click into a view or an opened source does not lose it. */
export class ActiveDraft implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  #editor: TextEditor | undefined;
  /** Fires when another draft is edited. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listening = window.onDidChangeActiveTextEditor((editor) => void this.#look(editor));
    void this.#look(window.activeTextEditor);
  }

  /** Undefined where no draft is open. */
  get editor(): TextEditor | undefined {
    const open = window.visibleTextEditors.find(({document}) => document === this.#editor?.document);
    return open ?? (this.#editor?.document.isClosed === false ? this.#editor : undefined);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #look(editor: TextEditor | undefined): Promise<void> {
    if (editor === undefined || !DRAFT_LANGUAGES.includes(editor.document.languageId)) return;
    await this.#client.start();
    const uri = editor.document.uri.toString();
    if (!(await ask(this.#client, isDraft, {uri})) || window.activeTextEditor !== editor) return;
    this.#editor = editor;
    this.#changed.fire();
  }
}
