import type {Passage, SourceDocument} from '../corpus.ts';
import type {StoredOutline} from '../outline.ts';
import {detailsOf, indexedColumns, PASSAGE_COLUMNS, type PassageRow} from './passage-rows.ts';
import {SEARCH_COLUMNS} from './schema.ts';
import type {Database, PreparedStatement, SqlValue} from './sqlite.ts';

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

/** A passage found; `relevance` is BM25 turned round: more is better, and never below 0. */
export interface FoundRow {
  readonly row: PassageRow;
  readonly relevance: number;
}

/** What a search found. */
export interface Found {
  readonly rows: readonly FoundRow[];
  /** True when more passages matched than were ranked. */
  readonly isCut: boolean;
}

/** A term of the index and how many passages have it. */
export interface TermCount {
  readonly term: string;
  readonly passages: number;
}

/**
 * Most matches that are ranked. Only words that are everywhere reach it, and of those BM25 says next to nothing;
 * ranking all 60,000 passages with "the" would take a tenth of a second at every key.
 */
export const MOST_RANKED = 4000;

/**
 * Reads and writes the tables; knows SQL, and nothing of queries. Writes stay in one open transaction until
 * {@link PassageStore.commit}: FTS5 writes a segment at each commit, and many small ones are slow to merge.
 */
export class PassageStore {
  readonly #db: Database;
  #writing = false;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds passages under a document's number. */
  addPassages(number: number, passages: readonly Passage[], title: string): void {
    this.#begin();
    for (const passage of passages) {
      const {text, prose, start} = passage;
      const quoted = passage.quotations.length > 0 ? 1 : 0;
      const kept = prose === text ? null : prose;
      this.#run(
        'INSERT INTO passage(document, start, text, prose, details, quoted) VALUES (?, ?, ?, ?, ?, ?)',
        [number, start, text, kept, detailsOf(passage), quoted],
      );
      const columns = indexedColumns(passage, title);
      this.#run(
        `INSERT INTO passage_words(rowid, ${SEARCH_COLUMNS.join(', ')}) VALUES (last_insert_rowid(), ?, ?, ?, ?, ?, ?)`,
        SEARCH_COLUMNS.map((column) => columns[column]),
      );
    }
  }

  /** Removes up to `most` passages of a number, and says how many there were. */
  removePassages(number: number, most: number): number {
    const ids = this.#db.selectValues('SELECT id FROM passage WHERE document = ? LIMIT ?', [number, most]);
    this.#begin();
    for (const id of ids) {
      this.#run('DELETE FROM passage_words WHERE rowid = ?', [id]);
      this.#run('DELETE FROM passage WHERE id = ?', [id]);
    }
    return ids.length;
  }

  /** Writes the row of a document, in place of the one of the same path. */
  setDocument(number: number, source: SourceDocument, record: string): void {
    const outline: StoredOutline = {sections: source.sections, sources: source.sources};
    const extracted = source.origin === 'extracted' ? source.text : null;
    this.#run(
      'INSERT OR REPLACE INTO document(id, path, record, outline, extracted) VALUES (?, ?, ?, ?, ?)',
      [number, source.path, record, JSON.stringify(outline), extracted],
    );
  }

  deleteDocument(number: number): void {
    this.#run('DELETE FROM document WHERE id = ?', [number]);
  }

  /** Numbers and records of all documents. */
  documentRecords(): readonly (readonly [number, string])[] {
    return this.#db.selectArrays('SELECT id, record FROM document') as unknown as [number, string][];
  }

  /** Numbers that have passages and no document: a save in the middle of a change leaves them. */
  orphans(): readonly number[] {
    const sql = 'SELECT DISTINCT document FROM passage WHERE document NOT IN (SELECT id FROM document)';
    return this.#db.selectValues(sql) as number[];
  }

  nextNumber(): number {
    const sql =
      'SELECT max((SELECT coalesce(max(id), 0) FROM document), (SELECT coalesce(max(document), 0) FROM passage)) + 1';
    return Number(this.#db.selectValue(sql));
  }

  outlineOf(number: number): StoredOutline | undefined {
    const json = this.#db.selectValue('SELECT outline FROM document WHERE id = ?', [number]);
    return typeof json === 'string' ? (JSON.parse(json) as StoredOutline) : undefined;
  }

  extractedText(number: number): string | undefined {
    const text = this.#db.selectValue('SELECT extracted FROM document WHERE id = ?', [number]);
    return typeof text === 'string' ? text : undefined;
  }

  /** The passage that begins at `start`, with the ones right before and after it, in order. */
  passageRowsAround(number: number, start: number): PassageRow[] {
    const select = `SELECT ${PASSAGE_COLUMNS} FROM passage WHERE document = ? AND start`;
    const before = this.#rows(`${select} < ? ORDER BY start DESC LIMIT 1`, [number, start]);
    return [...before, ...this.#rows(`${select} >= ? ORDER BY start LIMIT 2`, [number, start])];
  }

  passageRows(number: number): PassageRow[] {
    return this.#rows(`SELECT ${PASSAGE_COLUMNS} FROM passage WHERE document = ? ORDER BY start`, [number]);
  }

  /** Up to `most` terms after `after` in the index's own order. */
  termsAfter(after: string, most: number): TermCount[] {
    const rows = this.#rows('SELECT term, doc FROM vocabulary WHERE term > ? LIMIT ?', [after, most]);
    return rows.map(([term, doc]) => ({term: String(term), passages: Number(doc)}));
  }

  /** The terms as they were last kept; none before the first time. */
  keptTerms(): TermCount[] {
    const kept = this.#db.selectValue('SELECT terms FROM known_words');
    const terms = typeof kept === 'string' ? (JSON.parse(kept) as [string, number][]) : [];
    return terms.map(([term, passages]) => ({term, passages}));
  }

  keepTerms(terms: Iterable<TermCount>): void {
    this.#begin();
    this.#run('DELETE FROM known_words', []);
    const pairs = Array.from(terms, ({term, passages}) => [term, passages]);
    this.#run('INSERT INTO known_words(terms) VALUES (?)', [JSON.stringify(pairs)]);
  }

  /** Merges some of the segments, about `pages` pages of work; false when there was nothing to merge. */
  merge(pages: number): boolean {
    this.#begin();
    const before = this.#db.changes(true);
    this.#run("INSERT INTO passage_words(passage_words, rank) VALUES ('merge', ?)", [pages]);
    // "the sqlite3_total_changes() value increases by 2 or more" when it did something (FTS5, section 6.9)
    return this.#db.changes(true) - before >= 2;
  }

  /** Ends the open transaction, if any. */
  commit(): void {
    if (this.#writing) this.#db.exec('COMMIT');
    this.#writing = false;
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

  #inOrder(where: string, values: readonly SqlValue[], limit: number): Found {
    const sql = `SELECT ${PASSAGE_COLUMNS} FROM passage ${where} ORDER BY document, start LIMIT ?`;
    return {rows: this.#rows(sql, [...values, limit]).map((row) => ({row, relevance: 0})), isCut: false};
  }

  #ranked(where: string, values: readonly SqlValue[], restriction: Restriction, limit: number): Found {
    // Ranked first and read afterwards: sorting whole passages costs several times as much.
    const join = where.includes('passage.') ? 'JOIN passage ON passage.id = passage_words.rowid' : '';
    const sql = `SELECT id, score, count(*) OVER () FROM (
        SELECT passage_words.rowid AS id, passage_words.rank AS score FROM passage_words ${join} ${where} LIMIT ?
      ) ORDER BY score LIMIT ?`;
    const most = restriction.mostRanked ?? MOST_RANKED;
    const ranked = this.#rows(sql, [...values, most, limit]);
    const rows = ranked.flatMap(([id, rank]) => {
      const passages = this.#rows(`SELECT ${PASSAGE_COLUMNS} FROM passage WHERE id = ?`, [id ?? null]);
      return passages.map((row) => ({row, relevance: Math.max(0, -Number(rank))}));
    });
    return {rows, isCut: Number(ranked[0]?.[2] ?? 0) >= most};
  }

  /** True when a passage of the document matches an FTS5 expression. */
  mentions(number: number, expression: string): boolean {
    const sql = `SELECT 1 FROM passage_words JOIN passage ON passage.id = passage_words.rowid
      WHERE passage_words MATCH ? AND passage.document = ? LIMIT 1`;
    return this.#rows(sql, [expression, number]).length > 0;
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.#db.close();
  }

  #begin(): void {
    if (!this.#writing) this.#db.exec('BEGIN');
    this.#writing = true;
  }

  #run(sql: string, values: readonly SqlValue[]): void {
    const statement = this.#prepared(sql);
    if (values.length > 0) statement.bind([...values]);
    statement.stepReset();
  }

  #rows(sql: string, values: readonly SqlValue[]): SqlValue[][] {
    const statement = this.#prepared(sql);
    if (values.length > 0) statement.bind([...values]);
    const rows: SqlValue[][] = [];
    try {
      while (statement.step()) rows.push(statement.get([]));
    } finally {
      statement.reset();
    }
    return rows;
  }

  /** Statements are few and used again and again: each is compiled once. */
  #prepared(sql: string): PreparedStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
