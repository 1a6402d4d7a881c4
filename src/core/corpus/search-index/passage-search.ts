import type {SearchAnswer, SearchResult} from '../corpus.ts';
import type {DocumentList} from './document-list.ts';
import type {IndexParts} from './index-parts.ts';
import {marksIn, snippetOf} from './marks.ts';
import {type Attempt, attemptsFor, excludedBy, type Term} from './match-expression.ts';
import {MOST_RANKED, type Restriction} from './passage-finder.ts';
import {type FoundRow, passageFromRow} from './passage-rows.ts';
import {parseQuery, type Query} from './query.ts';

/** What a way of matching counts for: any phrase match stands above any match of single words. */
const TIER: Readonly<Record<Attempt['match'], number>> = {
  phrase: 5,
  words: 4,
  prefix: 3,
  misspelt: 2,
  some: 1,
  filter: 0,
};

/** Answers a query from the index; see {@link parseQuery} for what may be typed. */
export function searchPassages(text: string, limit: number, index: IndexParts): SearchAnswer {
  const query = parseQuery(text);
  if (asksNothing(query)) return {results: [], problems: query.problems};
  const restriction: Restriction = {
    documents: index.documents.numbersFor(query),
    excluded: excludedBy(query),
    quoted: query.quoted,
  };
  const marked = [
    ...query.who.map((tokens): Term => ({tokens, prefix: true})),
    ...query.quote.map((tokens): Term => ({tokens, prefix: false})),
  ];
  const results = new Map<unknown, SearchResult>();
  let isCut = false;
  for (const attempt of attemptsFor(query, index.vocabulary)) {
    if (results.size >= limit) break;
    // "some of the words" is for when nothing better was found: below good results it is noise
    if (attempt.match === 'some' && results.size > 0) break;
    const found =
      attempt.phrase === undefined
        ? index.finder.find(attempt.expression, restriction, limit)
        : index.finder.findPhrase(attempt.phrase, restriction, limit);
    isCut ||= found.isCut;
    for (const row of found.rows) {
      const [id] = row.row;
      if (results.size >= limit || results.has(id)) continue;
      const result = resultOf(row, attempt, marked, index.documents);
      if (result !== undefined) results.set(id, result);
    }
  }
  return {results: [...results.values()], problems: isCut ? [...query.problems, TOO_MANY] : query.problems};
}

/** Words that are everywhere match more passages than are ranked. */
const TOO_MANY = `More than ${MOST_RANKED} passages match, of which the first are ranked; add a word to find the best.`;

function asksNothing(query: Query): boolean {
  const {words, phrases, who, doc, excluded, after, before, quoted} = query;
  const asked = words.length + phrases.length + who.length + doc.length + excluded.length;
  return asked === 0 && after === undefined && before === undefined && !quoted;
}

function resultOf(
  found: FoundRow,
  attempt: Attempt,
  marked: readonly Term[],
  documents: DocumentList,
): SearchResult | undefined {
  // A document that is just being added has passages before it is listed.
  const document = documents.byNumber(Number(found.row[1]));
  if (document === undefined) return undefined;
  const passage = passageFromRow(found.row, document.path);
  const marks = marksIn(passage.prose, [...attempt.terms, ...marked]);
  return {
    document,
    passage,
    match: attempt.match,
    score: TIER[attempt.match] + found.relevance / (1 + found.relevance),
    matches: marks.map(({start, end}) => ({start: passage.start + start, end: passage.start + end})),
    snippet: snippetOf(passage.text, marks),
  };
}
