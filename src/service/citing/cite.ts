import type {CorpusDocument} from '../../core/corpus/corpus.ts';
import {formatDate} from '../../core/officials/calendar.ts';
import type {TextEdit} from '../../core/rules/finding.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {SourceEntry} from '../../core/text/source-list.ts';
import {type CitationStyle, citationStyle} from './citation-style.ts';
import {sentenceAt} from './sentence-at.ts';
import {addEntry, entryOf, entryText, freeKey, nextNumber, superscript} from './source-entry.ts';

/** A citation to insert: the marker as the draft will have it, and the edits that bring it there in one step. */
export interface NewCitation {
  readonly marker: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Cites the document at the end of the sentence that holds the offset, in the draft's own style; an entry of the
 * source list that names it already is used again. Undefined where the offset is in no sentence.
 */
export function cite(draft: Draft, offset: number, document: CorpusDocument): NewCitation | undefined {
  const sentence = sentenceAt(draft, offset);
  if (sentence === undefined) return undefined;
  const style = citationStyle(draft);
  const {marker, entry} = markerFor(draft, document, style);
  const insertion = insertMarker(sentence, marker, style);
  if (entry === undefined) return {marker, edits: [insertion]};
  // The list begins where the draft ends, perhaps right behind the marker: two edits at one place would clash.
  if (entry.start === insertion.end) return {marker, edits: [{...entry, text: insertion.text + entry.text}]};
  return {marker, edits: [insertion, entry]};
}

interface Marker {
  readonly marker: string;
  /** The edit that adds the entry that the marker points to. */
  readonly entry?: TextEdit;
}

function markerFor(draft: Draft, document: CorpusDocument, {form}: CitationStyle): Marker {
  if (form === 'parenthetical') return {marker: `(${shortName(document)})`};
  if ((form === 'link' || form === 'url') && document.url !== undefined) {
    return {
      marker:
        draft.language === 'markdown' ? `([${shortName(document)}](${document.url}))` : `(${document.url})`,
    };
  }
  const known = entryOf(draft, document);
  if (known?.key !== undefined) return {marker: markerOf(known.form, known.key, form)};
  if (form === 'key') {
    const key = freeKey(draft, document);
    return {marker: `[@${key}]`, entry: addEntry(draft, 'key', key, entryText(document))};
  }
  const key = String(nextNumber(draft));
  const entryForm = form === 'footnote' ? 'footnote' : 'numbered';
  return {
    marker: markerOf(entryForm, key, form),
    entry: addEntry(draft, entryForm, key, entryText(document)),
  };
}

function markerOf(entry: SourceEntry['form'], key: string, form: CitationStyle['form']): string {
  if (entry === 'footnote') return `[^${key}]`;
  if (entry === 'key') return `[@${key}]`;
  return form === 'superscript' ? superscript(Number(key)) : `[${key}]`;
}

/** "Example Times, 29 May 2026" */
function shortName({publisher, byline, title, date, path}: CorpusDocument): string {
  const name = publisher ?? byline ?? (title === '' ? path : title);
  return date === undefined ? name : `${name}, ${formatDate(date)}`;
}

// the marks that close a sentence, and markers behind them: ".", "?”", ".[3]", "!)"
const CLOSING = /([.!?…]+)(["”’»)*_]*)((?:\[[^\]\s]{1,80}\]|[¹²³⁰⁴-⁹]+)*)\s*$/u;

function insertMarker(
  sentence: {readonly text: string; readonly start: number},
  marker: string,
  style: CitationStyle,
): TextEdit {
  const {text, start} = sentence;
  const closing = CLOSING.exec(text);
  const end = text.trimEnd().length;
  // “… hold.” [1]: within a quotation nothing is inserted
  const isOutside = closing !== null && closing[2] === '' && closing[3] === '';
  const at = start + (style.beforeStop && isOutside ? closing.index : end);
  return {start: at, end: at, text: style.spaced ? ` ${marker}` : marker};
}
