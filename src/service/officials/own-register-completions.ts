import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver-types';
import {completeOwnRegister} from '../../core/officials/overlay/complete-own-register.ts';
import type {OfficialsRegister} from '../../core/officials/register.ts';
import type {OpenDocument} from '../drafts.ts';
import {plainRange} from '../ranges.ts';

/** What fits at a place of the author's `officials.yaml`. */
export function ownRegisterCompletions(
  document: OpenDocument,
  position: Position,
  register: OfficialsRegister,
): CompletionItem[] {
  const caret = document.offsetAt(position);
  const {start, items} = completeOwnRegister(document.getText(), caret, register);
  const range = plainRange({start, end: caret}, document);
  return items.map(({label, text, detail}, index) => ({
    label,
    kind: text.endsWith(' ') ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(index).padStart(4, '0'),
    textEdit: {range, newText: text},
    ...(detail === '' ? {} : {detail}),
  }));
}
