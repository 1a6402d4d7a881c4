import type {CorpusDocument} from '../corpus/corpus.ts';
import {applyEdits} from '../edits.ts';
import type {TextEdit} from '../rules/finding.ts';
import type {Draft} from '../text/draft.ts';
import {createDraftParser} from '../text/parse-draft.ts';
import {type CitingOptions, citeDocument, type DocumentCitation} from './cite-document.ts';
import {quotationText, type SpokenWords} from './quotation-text.ts';

/**
 * Inserts words of a document at an offset of the draft (UTF-16 units), between the draft's own quotation marks and
 * with a citation behind them, or behind the sentence where they make one of their own with their speaker. Undefined
 * where no quotation can stand: in code, a heading, the source list.
 */
export function quoteDocument(
  draft: Draft,
  offset: number,
  said: SpokenWords,
  document: CorpusDocument,
  {parser = createDraftParser(), ...options}: CitingOptions = {},
): DocumentCitation | undefined {
  const quoted = quotationText(said, draft, offset);
  if (quoted === undefined) return undefined;
  const [before, after] = [draft.text.charAt(offset - 1), draft.text.charAt(offset)];
  const blank = /[^\s([“"‘—–]/u.test(before) ? ' ' : '';
  const inserted = blank + quoted.text + quoted.after + (/[\p{L}\p{N}]/u.test(after) ? ' ' : '');
  const withQuotation = parser.parse(
    applyEdits(draft.text, [{start: offset, end: offset, text: inserted}]),
    draft.language,
    {option: draft.date.iso, today: draft.date.iso},
  );
  const start = offset + blank.length;
  const end = start + quoted.text.length;
  // the marker goes behind the span of a quotation, or behind the sentence that a caret stands in
  const at = quoted.isSentence ? {start: end, end} : {start, end};
  const citation = citeDocument(withQuotation, at, document, {
    ...options,
    parser,
  });
  return citation && {...citation, edits: together(offset, inserted, citation.edits)};
}

/** The edits to the draft with the quotation, as edits to the draft without it. */
function together(offset: number, inserted: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const end = offset + inserted.length;
  let text = inserted;
  const others: TextEdit[] = [];
  // from behind, so that places in front stay right
  for (const edit of [...edits].reverse()) {
    if (edit.start >= offset && edit.start <= end)
      text = text.slice(0, edit.start - offset) + edit.text + text.slice(edit.start - offset);
    else if (edit.start < offset) others.push(edit);
    else others.push({...edit, start: edit.start - inserted.length, end: edit.end - inserted.length});
  }
  return [...others, {start: offset, end: offset, text}].sort((a, b) => a.start - b.start);
}
