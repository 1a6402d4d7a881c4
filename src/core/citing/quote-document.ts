import type {CorpusDocument} from '../corpus/corpus.ts';
import {applyEdits} from '../edits.ts';
import type {TextEdit} from '../rules/finding.ts';
import type {Draft} from '../text/draft.ts';
import {createDraftParser} from '../text/parse-draft.ts';
import {type CitingOptions, citeDocument, type DocumentCitation} from './cite-document.ts';
import {literal} from './literal.ts';

// the source's own markers: "… will hold.[3]", "… will hold[^a]"
const MARKERS = /\[(?:\d{1,3}(?:[,–-]\s?\d{1,3}){0,5}|\^[^\]\s]{1,80})\]/g;

/**
 * Inserts words of a document at an offset of the draft (UTF-16 units), between the draft's own quotation marks and
 * with a citation behind them. Undefined where no quotation can stand: in code, a heading, the source list.
 */
export function quoteDocument(
  draft: Draft,
  offset: number,
  words: string,
  document: CorpusDocument,
  {parser = createDraftParser(), ...options}: CitingOptions = {},
): DocumentCitation | undefined {
  const quoted = quotation(words, draft);
  if (quoted === undefined) return undefined;
  const [before, after] = [draft.text.charAt(offset - 1), draft.text.charAt(offset)];
  const blank = /[^\s([“"‘—–]/u.test(before) ? ' ' : '';
  const inserted = blank + quoted + (/[\p{L}\p{N}]/u.test(after) ? ' ' : '');
  const withQuotation = parser.parse(
    applyEdits(draft.text, [{start: offset, end: offset, text: inserted}]),
    draft.language,
    {option: draft.date.iso, today: draft.date.iso},
  );
  const start = offset + blank.length;
  const citation = citeDocument(withQuotation, {start, end: start + quoted.length}, document, {
    ...options,
    parser,
  });
  return citation && {...citation, edits: together(offset, inserted, citation.edits)};
}

/** The words between the draft's quotation marks; marks inside them become single ones. */
function quotation(words: string, {blocks, language}: Draft): string | undefined {
  const line = words.replace(MARKERS, '').replace(/\s+/g, ' ').trim();
  const inner = line
    .replace(/^[“”"„«»]+|[“”"„«»]+$/g, '')
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’');
  if (!/[\p{L}\p{N}]/u.test(inner)) return undefined;
  const isStraight = blocks
    .flatMap(({block}) => block.quotations.map(({start}) => block.text.charAt(start)))
    .reduce((balance, mark) => balance + (mark === '"' ? 1 : mark === '“' ? -1 : 0), 0);
  const [opening, closing] = isStraight > 0 ? ['"', '"'] : ['“', '”'];
  // "[the] pier" must stay as it is said, so only Markdown's marks are taken from it
  const said = language === 'markdown' ? literal(inner, language) : inner;
  return opening + said.replace(/"/g, "'") + closing;
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
