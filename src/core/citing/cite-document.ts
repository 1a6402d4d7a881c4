import type {CorpusDocument} from '../corpus/corpus.ts';
import type {TextEdit} from '../rules/finding.ts';
import type {Draft} from '../text/draft.ts';
import {createDraftParser, type DraftParser} from '../text/parse-draft.ts';
import type {SourceEntry} from '../text/source-list.ts';
import {overlaps, type Span} from '../text/span.ts';
import {type CitationStyle, citationStyle} from './citation-style.ts';
import {type CitedSource, citedSource} from './cited-source.ts';
import {entryHabits, entryText} from './entry-habits.ts';
import {freeKey} from './free-key.ts';
import {knownEntry} from './known-entry.ts';
import {listPlace} from './list-place.ts';
import {markerHabits} from './marker-habits.ts';
import {blockIndexAt, markerPlace, sentenceAt} from './marker-place.ts';
import {linkMarker, markerFor, spaced} from './marker-text.ts';
import {readsAsMeant} from './read-back.ts';

export interface CitingOptions {
  readonly style?: CitationStyle | 'auto';
  /** How the draft reaches the document's file, for one without an address: `../corpus/note.md`. */
  readonly path?: string;
  /** What the draft is read back with. One that has read it before needs a fraction of the time. */
  readonly parser?: DraftParser;
}

/** The edits that cite a document at a place of a draft. */
export interface DocumentCitation {
  /** The marker alone, as titles of fixes show it: "[5]". */
  readonly marker: string;
  /**
   * `new`: the edits add it to the source list. `known`: it is there. `elsewhere`: the draft's keys are defined in a
   * bibliography outside of it, to which the author must add it. `none`: the marker says it all.
   */
  readonly entry: 'new' | 'known' | 'elsewhere' | 'none';
  /** In order and apart; applied together they are one change. */
  readonly edits: readonly TextEdit[];
}

const FORMS = {numbered: 'numbered', footnotes: 'footnote', keys: 'key'} as const;

/**
 * Cites the document for the sentence or quotation at `at` (UTF-16 units of the draft) in the draft's own manner.
 * Undefined where that cannot be done: nothing to cite stands there, it is cited there already, or the draft would
 * read the marker or the entry as something else (in code that is never closed, behind half a link).
 */
export function citeDocument(
  draft: Draft,
  at: Span,
  document: CorpusDocument,
  {style: setting = 'auto', path, parser = createDraftParser()}: CitingOptions = {},
): DocumentCitation | undefined {
  const {style} = citationStyle(draft, setting);
  const source = citedSource(document, path);
  const habits = markerHabits(draft, style);
  const place = markerPlace(draft, at, habits);
  const target = place && targetIn(draft, style, source, habits);
  if (place === undefined || target === undefined || isCitedThere(draft, at, target)) return undefined;
  const offset = place.placed.start + place.offset;
  const inserted = {start: offset, end: offset, text: spaced(target.marker, place, habits)};
  const edits = together(inserted, target.addition);
  const citation = {marker: target.marker, entry: target.entry, edits};
  const meant = target.key === undefined ? undefined : {key: target.key, entry: target.entry};
  return readsAsMeant(draft, edits, meant, parser) ? citation : undefined;
}

interface Target {
  readonly marker: string;
  readonly entry: DocumentCitation['entry'];
  readonly key: string | undefined;
  /** The entry to be added, when it is new. */
  readonly addition: TextEdit | undefined;
}

function targetIn(
  draft: Draft,
  style: CitationStyle,
  source: CitedSource,
  habits: ReturnType<typeof markerHabits>,
): Target | undefined {
  const written = entryHabits(draft);
  if (style === 'links') {
    const marker = linkMarker(source, written, draft);
    return {marker, entry: 'none', key: undefined, addition: undefined};
  }
  const text = entryText(source, written, draft.language);
  const known = knownEntry(draft, source, text);
  if (known?.key !== undefined)
    return {
      marker: markerFor(known.form, known.key, habits),
      entry: 'known',
      key: known.key,
      addition: undefined,
    };
  const key = freeKey(draft, style, source);
  if (key === undefined) return undefined;
  const marker = markerFor(FORMS[style], key, habits);
  if (hasBibliographyElsewhere(draft, style)) return {marker, entry: 'elsewhere', key, addition: undefined};
  const {at, opening} = listPlace(draft, style, key);
  return {marker, entry: 'new', key, addition: {start: at, end: at, text: opening + text}};
}

/** Keys without a single entry: to define one of them here would make all others dangle. */
function hasBibliographyElsewhere({blocks, sources}: Draft, style: CitationStyle): boolean {
  const isKey = ({form}: Pick<SourceEntry, 'form'> | {readonly form: string}) => form === 'key';
  return style === 'keys' && !sources.some(isKey) && blocks.some(({block}) => block.citations.some(isKey));
}

/** True when the sentence, or what follows the quotation in it, has a marker for the target. */
function isCitedThere(draft: Draft, at: Span, {key, marker}: Target): boolean {
  const placed = draft.blocks[blockIndexAt(draft, at)];
  if (placed === undefined) return false;
  const sentence = sentenceAt(placed.block, {start: at.start - placed.start, end: at.end - placed.start});
  if (sentence === undefined) return false;
  const within = {start: Math.min(at.start - placed.start, sentence.start), end: sentence.end};
  if (key === undefined) return placed.block.text.slice(within.start, within.end).includes(marker);
  return placed.block.citations.some(
    (citation) => citation.targets.includes(key) && overlaps(citation, within),
  );
}

/** In order; two insertions at one place (the last sentence of a draft, and the list behind it) are one. */
function together(marker: TextEdit, addition: TextEdit | undefined): readonly TextEdit[] {
  if (addition === undefined) return [marker];
  if (addition.start === marker.start) return [{...marker, text: marker.text + addition.text}];
  return addition.start < marker.start ? [addition, marker] : [marker, addition];
}
