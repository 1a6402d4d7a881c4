import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver-types';
import {formatDate, type IsoDay} from '../../core/officials/calendar.ts';
import {holdersForTitle} from '../../core/officials/completion/holders-for-title.ts';
import {titleBeforeCaret} from '../../core/officials/completion/title-before-caret.ts';
import {officeName} from '../../core/officials/office-name.ts';
import type {OfficialsRegister, Term} from '../../core/officials/register.ts';
import type {OpenDocument} from '../drafts.ts';
import {plainRange} from '../ranges.ts';

/** The longest stretch before the caret that a title with its country is looked for in, in UTF-16 units. */
const LONGEST_TITLE = 240;
const MOST_ITEMS = 200;

/**
 * The names that may follow the title before the caret, as of the draft's date; none where no title stands there.
 * `asked` is true when the author asked for completion rather than typed on: then countries that the draft does not
 * name are offered as well.
 */
export function officialCompletions(
  document: OpenDocument,
  position: Position,
  register: OfficialsRegister,
  dateOfDraft: () => IsoDay,
  asked: boolean,
): CompletionItem[] {
  const caret = document.offsetAt(position);
  const before = document.getText().slice(0, caret);
  const lineStart = before.lastIndexOf('\n') + 1;
  const from = Math.max(lineStart, caret - LONGEST_TITLE);
  const found = titleBeforeCaret(before.slice(from), register);
  if (found === undefined) return [];
  const start = from + found.nameStart;
  const range = plainRange({start, end: caret}, document);
  const scope = asked || start < caret ? 'all-countries' : 'countries-of-the-text';
  return holdersForTitle(found.use, before.slice(0, start), register, dateOfDraft(), scope)
    .slice(0, MOST_ITEMS)
    .map((term, index) => ({
      label: term.person.name,
      kind: CompletionItemKind.Value,
      detail: detailOf(term),
      sortText: String(index).padStart(4, '0'),
      textEdit: {range, newText: term.person.name},
    }));
}

function detailOf(term: Term): string {
  const acting = term.acting ? ' (acting)' : '';
  return `${officeName(term)}${acting}, since ${formatDate(term.start)}`;
}
