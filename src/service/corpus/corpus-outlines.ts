/** What the documents of the corpus hold, as lists to show: under a document, and across all of them. */
import type {CorpusDocument, OutlineEntry, SpokenQuotation} from '../../core/corpus/corpus.ts';
import {formatDate} from '../../core/officials/calendar.ts';
import {type DocumentView, documentViews, type PassageView, passageViews} from './corpus-views.ts';
import type {WorkspaceCorpus} from './workspace-corpus.ts';

export interface OutlinePartView {
  readonly kind: 'sections' | 'passages' | 'quotations' | 'people' | 'organisations' | 'figures' | 'sources';
  readonly places: readonly PassageView[];
}

/** What the tree can be grouped by besides documents. */
export type Grouping = 'date' | 'publisher' | 'person' | 'speaker';

export interface GroupView {
  readonly label: string;
  /** For groups of documents. */
  readonly documents: readonly DocumentView[];
  /** For groups of places in documents. */
  readonly places: readonly PassageView[];
}

/** The parts of a document that it has anything of, passages last. */
export function outlineViews(corpus: WorkspaceCorpus, path: string): OutlinePartView[] {
  const document = corpus.index.document(path);
  const outline = corpus.index.outline(path);
  if (document === undefined || outline === undefined) return [];
  const entries = (list: readonly OutlineEntry[]) =>
    list.flatMap((entry) => entryView(corpus, path, entry, ''));
  const parts: OutlinePartView[] = [
    {kind: 'sections', places: entries(outline.sections)},
    {kind: 'quotations', places: outline.quotations.flatMap((each) => spokenView(corpus, document, each))},
    {kind: 'people', places: entries(outline.people)},
    {kind: 'organisations', places: entries(outline.organisations)},
    {kind: 'figures', places: entries(outline.figures)},
    {kind: 'sources', places: entries(outline.sources)},
    {kind: 'passages', places: passageViews(corpus, path)},
  ];
  return parts.filter(({places}) => places.length > 0);
}

/** All documents, or the places of people and speakers in them, in groups. */
export function groupViews(corpus: WorkspaceCorpus, by: Grouping): GroupView[] {
  if (by === 'person' || by === 'speaker') return placeGroups(corpus, by);
  const groups = new Map<string, DocumentView[]>();
  for (const view of documentViews(corpus)) {
    const key = view[by] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  // The newest day first; publishers by name; what says neither comes last.
  const sorted = [...groups].sort(([a], [b]) => {
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return by === 'date' ? b.localeCompare(a, 'en') : a.localeCompare(b, 'en');
  });
  return sorted.map(([key, documents]) => ({label: groupLabel(key, by), documents, places: []}));
}

function groupLabel(key: string, by: 'date' | 'publisher'): string {
  if (key === '') return by === 'date' ? 'No date' : 'No publisher';
  return by === 'date' ? formatDate(key) : key;
}

/** People or speakers, those with the most places first. */
function placeGroups(corpus: WorkspaceCorpus, by: 'person' | 'speaker'): GroupView[] {
  const groups = new Map<string, PassageView[]>();
  for (const document of corpus.index.documents()) {
    for (const [label, place] of placesIn(corpus, document, by)) {
      const places = groups.get(label);
      if (places === undefined) groups.set(label, [place]);
      else places.push(place);
    }
  }
  return [...groups]
    .sort(([a, places], [b, others]) => others.length - places.length || a.localeCompare(b, 'en'))
    .map(([label, places]) => ({label, documents: [], places}));
}

function placesIn(
  corpus: WorkspaceCorpus,
  document: CorpusDocument,
  by: 'person' | 'speaker',
): [string, PassageView][] {
  const outline = corpus.index.outline(document.path);
  if (outline === undefined) return [];
  if (by === 'speaker') {
    return outline.quotations.flatMap((quotation) =>
      quotationView(corpus, document, quotation).map((view): [string, PassageView] => [
        quotation.speaker ?? 'No speaker given',
        {...view, context: document.title},
      ]),
    );
  }
  return outline.people.flatMap((entry) =>
    entryView(corpus, document.path, {...entry, label: document.title || document.path}, '').map(
      (view): [string, PassageView] => [entry.label, view],
    ),
  );
}

function entryView(
  corpus: WorkspaceCorpus,
  path: string,
  entry: OutlineEntry,
  context: string,
): PassageView[] {
  const location = corpus.locate(path, entry);
  return location === undefined ? [] : [{label: entry.label, context, text: entry.label, path, location}];
}

/** A quotation with its speaker first: behind it there is no room in a narrow row. */
function spokenView(
  corpus: WorkspaceCorpus,
  document: CorpusDocument,
  quotation: SpokenQuotation,
): PassageView[] {
  const {speaker} = quotation;
  return quotationView(corpus, document, quotation).map((view) =>
    speaker === undefined ? view : {...view, label: `${speaker}: ${view.label}`},
  );
}

function quotationView(
  corpus: WorkspaceCorpus,
  document: CorpusDocument,
  quotation: SpokenQuotation,
): PassageView[] {
  const words = quotation.words.replace(/\s+/g, ' ');
  return entryView(corpus, document.path, {...quotation, label: `“${words}”`}, '').map((view) => ({
    ...view,
    quotation: citedWords(words, quotation.speaker, document),
  }));
}

/** “Words” (Speaker, Title, 29 May 2026) */
function citedWords(words: string, speaker: string | undefined, {title, date}: CorpusDocument): string {
  const from = [speaker, title, date && formatDate(date)].filter((part) => part !== undefined && part !== '');
  return `“${words}” (${from.join(', ')})`;
}
