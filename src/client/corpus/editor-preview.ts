import {
  type Selection,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import {openPlace, type Place} from './open-place.ts';

interface EarlierEditor {
  readonly editor: TextEditor;
  readonly selections: readonly Selection[];
}

/** Shows places without leaving the draft for good: it can all be taken back. */
export class EditorPreview {
  readonly #earlier = earlierEditor();
  readonly #highlight = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
  });
  #isShown = false;
  #isKept = false;
  /** One after the other: the editor that is asked for last is the one that stays. */
  #showing: Promise<unknown> = Promise.resolve();
  #newest: Place | undefined;

  show(place: Place): Promise<unknown> {
    this.#newest = place;
    this.#isShown = true;
    this.#showing = this.#showing.then(async () => {
      if (this.#newest === place && !this.#isKept)
        await openPlace(place, {preview: true, preserveFocus: true});
    });
    return this.#showing;
  }

  /** From now on there is nothing to restore. */
  keep(): void {
    this.#isKept = true;
    this.#highlight.dispose();
  }

  /** Shows the earlier editor as it was, unless something was kept; a preview that stood alone is closed. */
  async restore(): Promise<void> {
    if (this.#isKept) return;
    this.keep();
    if (!this.#isShown) return;
    await this.#showing;
    await this.#closePreview();
    if (this.#earlier === undefined) return;
    const {editor, selections} = this.#earlier;
    const visible = editor.visibleRanges[0];
    const shown = await window.showTextDocument(editor.document, {
      ...(editor.viewColumn === undefined ? {} : {viewColumn: editor.viewColumn}),
      preview: false,
    });
    shown.selections = [...selections];
    if (visible !== undefined) shown.revealRange(visible, TextEditorRevealType.AtTop);
  }

  async #closePreview(): Promise<void> {
    const uri = this.#newest?.uri.toString();
    const previews = window.tabGroups.all
      .flatMap(({tabs}) => tabs)
      .filter(({isPreview, input}) => isPreview && uriOf(input) === uri);
    await window.tabGroups.close(previews);
  }
}

function earlierEditor(): EarlierEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && {editor, selections: [...editor.selections]};
}

function uriOf(input: unknown): string | undefined {
  return input instanceof TabInputText ? input.uri.toString() : undefined;
}
