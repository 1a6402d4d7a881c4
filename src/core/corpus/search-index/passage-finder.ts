import {anyOf, quoted} from './match-expression.ts';
import {type FoundRow, PASSAGE_COLUMNS, type PassageRow} from './passage-rows.ts';
import {PhraseRanking} from './phrase-ranking.ts';
import type {Phrase} from './query.ts';
import type {SqlValue} from './sqlite.ts';
import type {Statements} from './statements.ts';

/** What restricts a search besides its words. */
export interface Restriction {
  /** Numbers of the documents to look in; undefined for all. */
  readonly documents?: readonly number[] | undefined;
  /** An FTS5 expression that no result may match. */
  readonly excluded?: string | undefined;
  /** True to keep only passages with a quotation in them. */
  readonly quoted?: boolean;
  /** Most matches that are ranked, where it matters more that none is missed than how long it takes. */
  readonly mostRanked?: number;
}

/** What a search found. */
export interface Found {
  readonly rows: readonly FoundRow[];
  /** True when more passages matched than were ranked. */
  readonly isCut: boolean;
}

/**
 * Most matches that are ranked. Only words that are everywhere reach it, and of those BM25 says next to nothing;
 * ranking all 60,000 passages with "the" would take a tenth of a second at every key.
 */
export const MOST_RANKED = 4000;

/** Finds passages by FTS5 expressions; knows nothing of how the author writes a query. */
export class PassageFinder {
  readonly #statements: Statements;
  readonly #phrases: PhraseRanking;

  constructor(statements: Statements) {
    this.#statements = statements;
    this.#phrases = new PhraseRanking(statements);
  }

  /** The best passages for an FTS5 expression; without one, all that the restriction leaves, in order. */
  find(expression: string | undefined, restriction: Restriction, limit: number): Found {
    const conditions: string[] = [];
    const values: SqlValue[] = [];
    if (expression !== undefined) {
      conditions.push('passage_words MATCH ?');
      values.push(expression);
    }
    if (restriction.documents !== undefined) {
      conditions.push('passage.document IN (SELECT value FROM json_each(?))');
      values.push(JSON.stringify(restriction.documents));
    }
    if (restriction.excluded !== undefined) {
      conditions.push('passage.id NOT IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)');
      values.push(restriction.excluded);
    }
    if (restriction.quoted === true) conditions.push('passage.quoted = 1');
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    return expression === undefined
      ? this.#inOrder(where, values, limit)
      : this.#ranked(where, values, restriction, limit);
  }

  /** The best passages that have a phrase in their text or title: what {@link find} finds, but sooner. */
  findPhrase(phrase: Phrase, restriction: Restriction, limit: number): Found {
    const all = isRestricted(restriction) ? undefined : this.#allWithPhrase(phrase, limit);
    return all ?? this.find(anyOf([{tokens: phrase, prefix: false}]), restriction, limit);
  }

  #inOrder(where: string, values: readonly SqlValue[], limit: number): Found {
    const sql = `SELECT ${PASSAGE_COLUMNS} FROM passage ${where} ORDER BY document, start LIMIT ?`;
    return {
      rows: this.#statements.rows(sql, [...values, limit]).map((row) => ({row, relevance: 0})),
      isCut: false,
    };
  }

  #ranked(where: string, values: readonly SqlValue[], restriction: Restriction, limit: number): Found {
    // Ranked first and read afterwards: sorting whole passages costs several times as much. All ranks are taken out
    // and the best chosen here, because SQLite takes longer to count what it cuts off than all this.
    const join = where.includes('passage.') ? 'JOIN passage ON passage.id = passage_words.rowid' : '';
    const sql = `SELECT passage_words.rowid, passage_words.rank FROM passage_words ${join} ${where} LIMIT ?`;
    const most = restriction.mostRanked ?? MOST_RANKED;
    const ranks = this.#statements.numbers(sql, [...values, most]);
    const rows = lowest(ranks, limit).flatMap(([id, rank]) =>
      this.#passage(id).map((row) => ({row, relevance: Math.max(0, -rank)})),
    );
    return {rows, isCut: ranks.length >= 2 * most};
  }

  /** All passages with the phrase, ranked; undefined when there are more, or when their sizes are not written yet. */
  #allWithPhrase(phrase: Phrase, limit: number): Found | undefined {
    if (this.#statements.isWriting) return undefined;
    // Asked for in all columns, which takes FTS5 a sixth less: in names alone it is left out by the ranking.
    const sql = 'SELECT rowid FROM passage_words WHERE passage_words MATCH ? LIMIT ?';
    const ids = this.#statements.rows(sql, [quoted({tokens: phrase, prefix: false}), limit + 1]);
    if (ids.length > limit) return undefined;
    const rows = ids.flatMap(([id = null]) => this.#passage(id));
    const ranked = this.#phrases.ranked(phrase, rows);
    return {rows: ranked.toSorted((a, b) => b.relevance - a.relevance), isCut: false};
  }

  /** The row of a passage, as a list of one. */
  #passage(id: SqlValue): readonly PassageRow[] {
    return this.#statements.rows(`SELECT ${PASSAGE_COLUMNS} FROM passage WHERE id = ?`, [id]);
  }

  /** True when a passage of the document matches an FTS5 expression. */
  mentions(number: number, expression: string): boolean {
    const sql = `SELECT 1 FROM passage_words JOIN passage ON passage.id = passage_words.rowid
      WHERE passage_words MATCH ? AND passage.document = ? LIMIT 1`;
    return this.#statements.rows(sql, [expression, number]).length > 0;
  }
}

function isRestricted({documents, excluded, quoted}: Restriction): boolean {
  return documents !== undefined || excluded !== undefined || quoted === true;
}

/** Of ids and ranks, one after the other, the pairs with the lowest ranks in order; of equal ranks the first. */
function lowest(pairs: readonly number[], limit: number): (readonly [id: number, rank: number])[] {
  const ranks = new Float64Array(pairs.length / 2).map((_, index) => pairs[2 * index + 1] ?? 0);
  const last = ranks.toSorted()[limit - 1] ?? Number.POSITIVE_INFINITY;
  const found: (readonly [number, number])[] = [];
  for (const [index, rank] of ranks.entries()) {
    if (rank <= last) found.push([pairs[2 * index] ?? 0, rank]);
  }
  return found.sort(([, a], [, b]) => a - b).slice(0, limit);
}
