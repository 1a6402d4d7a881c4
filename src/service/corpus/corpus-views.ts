/** The corpus as lists to show: documents, passages, search results, with places that an editor opens. */
import type {Location, Range} from 'vscode-languageserver-types';
import type {CorpusDocument, Passage, SearchResult, Snippet} from '../../core/corpus/corpus.ts';
import {type Span, shift} from '../../core/text/span.ts';
import {oneLine} from '../one-line.ts';
import type {WorkspaceCorpus} from './workspace-corpus.ts';

export interface DocumentView {
  readonly path: string;
  readonly uri: string;
  readonly fileUri: string;
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly passages: number;
  readonly problem?: string;
  readonly note?: string;
}

export interface PassageView {
  readonly label: string;
  readonly context: string;
  readonly text: string;
  /** The path of its document. */
  readonly path: string;
  readonly location: Location;
  /** For a quotation: its words with what to cite, ready to be pasted. */
  readonly quotation?: string;
}

export interface HitView {
  readonly title: string;
  readonly date?: string;
  readonly path: string;
  readonly snippet: string;
  readonly highlights: readonly Span[];
  readonly phrase: boolean;
  readonly partly: boolean;
  readonly location: Location;
  readonly match: Range;
}

export interface SearchView {
  readonly hits: readonly HitView[];
  readonly problems: readonly string[];
}

/** All documents by title, those with a problem included. */
export function documentViews(corpus: WorkspaceCorpus): DocumentView[] {
  const views = corpus.index.documents().flatMap((document) => {
    const uri = corpus.uriOf(document.path);
    const fileUri = corpus.sync.uriOf(document.path);
    return uri === undefined || fileUri === undefined ? [] : [documentView(document, uri, fileUri)];
  });
  return views.sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.path < b.path ? -1 : 1));
}

function documentView(document: CorpusDocument, uri: string, fileUri: string): DocumentView {
  const {path, title, date, publisher, byline, passages, problem, note} = document;
  return {
    path,
    uri,
    fileUri,
    title: title || path,
    passages,
    ...(date === undefined ? {} : {date}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(byline === undefined ? {} : {byline}),
    ...(problem === undefined ? {} : {problem}),
    ...(note === undefined ? {} : {note}),
  };
}

/** The passages of a document in the order of its text. */
export function passageViews(corpus: WorkspaceCorpus, path: string): PassageView[] {
  return corpus.index.passages(path).flatMap((passage) => {
    const location = corpus.locate(path, passage);
    if (location === undefined) return [];
    const text = oneLine(passage.prose);
    return [{label: shortened(text), context: contextOf(passage), text, path, location}];
  });
}

/** Passages for a query, in the index's own order. */
export function searchView(corpus: WorkspaceCorpus, query: string, limit: number): SearchView {
  const {results, problems} = corpus.index.search(query, limit);
  return {hits: results.flatMap((result) => hitView(corpus, result)), problems};
}

function hitView(
  corpus: WorkspaceCorpus,
  {document, passage, match, matches, snippet}: SearchResult,
): HitView[] {
  const location = corpus.locate(document.path, passage);
  if (location === undefined) return [];
  const found = corpus.locate(document.path, matchedStretch(passage, match, matches));
  return [
    {
      title: document.title || document.path,
      path: document.path,
      ...inSight(snippet),
      phrase: match === 'phrase',
      partly: match === 'some',
      location,
      match: found?.range ?? location.range,
      ...(document.date === undefined ? {} : {date: document.date}),
    },
  ];
}

/** Words before the match, in UTF-16 units: a row of results has no room for more before the match is cut off. */
const LEAD = 36;

/** The snippet begun so late that its first match is seen in a narrow row. */
function inSight({text, matches}: Snippet): Pick<HitView, 'snippet' | 'highlights'> {
  const start = matches[0]?.start ?? 0;
  const cut = start <= LEAD ? 0 : text.indexOf(' ', start - LEAD) + 1;
  if (cut === 0 || cut > start) return {snippet: text, highlights: matches};
  // The ellipsis takes one unit.
  return {snippet: `…${text.slice(cut)}`, highlights: matches.map((match) => shift(match, 1 - cut))};
}

/** What to select: the whole phrase where the words stand one after the other, else the first word found. */
function matchedStretch(passage: Passage, match: SearchResult['match'], matches: readonly Span[]): Span {
  const [first, ...rest] = matches;
  if (first === undefined) return passage;
  if (match !== 'phrase') return first;
  let end = first.end;
  for (const word of rest) {
    // Only blanks and punctuation stand between the words of one phrase.
    const between = passage.text.slice(end - passage.start, word.start - passage.start);
    if (/[\p{L}\p{N}]/u.test(between)) break;
    end = word.end;
  }
  return {start: first.start, end};
}

function contextOf(passage: Passage): string {
  return passage.page === undefined ? (passage.heading ?? '') : `page ${passage.page}`;
}

const LONGEST_LABEL = 100;

function shortened(text: string): string {
  if (text.length <= LONGEST_LABEL) return text;
  const cut = text.lastIndexOf(' ', LONGEST_LABEL);
  return `${text.slice(0, cut > 0 ? cut : LONGEST_LABEL)}…`;
}
