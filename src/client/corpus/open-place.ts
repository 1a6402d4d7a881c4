import {
  Range,
  type TextDocumentShowOptions,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
} from 'vscode';
import type {Location, Range as ProtocolRange} from 'vscode-languageserver-types';

/** A place of a document that an editor can open. */
export interface Place {
  readonly uri: Uri;
  readonly range: Range;
}

export function placeOf({uri, range}: Location, within?: ProtocolRange): Place {
  const {start, end} = within ?? range;
  return {uri: Uri.parse(uri), range: new Range(start.line, start.character, end.line, end.character)};
}

/** Opens the document with the place selected and in sight. */
export async function openPlace(
  {uri, range}: Place,
  options: TextDocumentShowOptions = {},
): Promise<TextEditor> {
  const editor = await window.showTextDocument(uri, {preview: true, ...options, selection: range});
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
