import type {Passage, SourceDocument} from '../corpus.ts';
import type {StoredOutline} from '../outline.ts';
import {detailsOf, indexedColumns, PASSAGE_COLUMNS, type PassageRow} from './passage-rows.ts';
import {SEARCH_COLUMNS} from './schema.ts';
import type {SqlValue} from './sqlite.ts';
import type {Statements} from './statements.ts';
import type {CountedTerms} from './vocabulary.ts';

/** Reads and writes the rows of documents, passages and terms. */
export class PassageStore {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Adds passages under a document's number. */
  addPassages(number: number, passages: readonly Passage[], title: string): void {
    for (const passage of passages) {
      const {text, prose, start} = passage;
      const quoted = passage.quotations.length > 0 ? 1 : 0;
      const kept = prose === text ? null : prose;
      this.#statements.write(
        'INSERT INTO passage(document, start, text, prose, details, quoted) VALUES (?, ?, ?, ?, ?, ?)',
        [number, start, text, kept, detailsOf(passage), quoted],
      );
      const columns = indexedColumns(passage, title);
      this.#statements.write(
        `INSERT INTO passage_words(rowid, ${SEARCH_COLUMNS.join(', ')}) VALUES (last_insert_rowid(), ?, ?, ?, ?, ?, ?)`,
        SEARCH_COLUMNS.map((column) => columns[column]),
      );
    }
  }

  /** Removes up to `most` passages of a number, and says how many there were. */
  removePassages(number: number, most: number): number {
    const ids = this.#statements.rows('SELECT id FROM passage WHERE document = ? LIMIT ?', [number, most]);
    for (const [id = null] of ids) {
      this.#statements.write('DELETE FROM passage_words WHERE rowid = ?', [id]);
      this.#statements.write('DELETE FROM passage WHERE id = ?', [id]);
    }
    return ids.length;
  }

  /** Writes the row of a document, in place of the one of the same path. */
  setDocument(number: number, source: SourceDocument, record: string): void {
    const outline: StoredOutline = {sections: source.sections, sources: source.sources};
    const extracted = source.origin === 'extracted' ? source.text : null;
    this.#statements.write('DELETE FROM document WHERE path = ?', [source.path]);
    this.#statements.write(
      'INSERT INTO document(id, path, record, outline, extracted) VALUES (?, ?, ?, ?, ?)',
      [number, source.path, record, JSON.stringify(outline), extracted],
    );
  }

  deleteDocument(number: number): void {
    this.#statements.write('DELETE FROM document WHERE id = ?', [number]);
  }

  /** Numbers and records of all documents. */
  documentRecords(): readonly (readonly [number, string])[] {
    return this.#statements.rows('SELECT id, record FROM document') as [number, string][];
  }

  /** Numbers that have passages and no document: a save in the middle of a change leaves them. */
  orphans(): readonly number[] {
    const sql = 'SELECT DISTINCT document FROM passage WHERE document NOT IN (SELECT id FROM document)';
    return this.#statements.rows(sql).map(([number]) => Number(number));
  }

  nextNumber(): number {
    const highest = ['SELECT max(id) FROM document', 'SELECT max(document) FROM passage'];
    return 1 + Math.max(...highest.map((sql) => Number(this.#statements.value(sql) ?? 0)));
  }

  outlineOf(number: number): StoredOutline | undefined {
    const json = this.#statements.value('SELECT outline FROM document WHERE id = ?', [number]);
    return typeof json === 'string' ? (JSON.parse(json) as StoredOutline) : undefined;
  }

  extractedText(number: number): string | undefined {
    const text = this.#statements.value('SELECT extracted FROM document WHERE id = ?', [number]);
    return typeof text === 'string' ? text : undefined;
  }

  /** The passages of a document, in order. */
  passageRows(number: number): PassageRow[] {
    const sql = `SELECT ${PASSAGE_COLUMNS} FROM passage WHERE document = ? ORDER BY start`;
    return this.#statements.rows(sql, [number]);
  }

  /** The passage that begins at `start`, with the ones right before and after it, in order. */
  passageRowsAround(number: number, start: number): PassageRow[] {
    const select = `SELECT ${PASSAGE_COLUMNS} FROM passage WHERE document = ? AND start`;
    const before = this.#statements.rows(`${select} < ? ORDER BY start DESC LIMIT 1`, [number, start]);
    return [...before, ...this.#statements.rows(`${select} >= ? ORDER BY start LIMIT 2`, [number, start])];
  }

  /** Up to `most` terms after `after` in the index's own order. */
  termsAfter(after: string, most: number): CountedTerms {
    // As two texts: to take the terms out one by one costs as much as reading them.
    const sql = `SELECT group_concat(term, ' '), group_concat(doc, ' ')
      FROM (SELECT term, doc FROM vocabulary WHERE term > ? LIMIT ?)`;
    return countedTerms(this.#statements.rows(sql, [after, most]));
  }

  /** The terms as they were last kept; none before the first time. */
  keptTerms(): CountedTerms {
    return countedTerms(this.#statements.rows('SELECT terms, counts FROM known_words'));
  }

  keepTerms({terms, counts}: CountedTerms): void {
    this.#statements.write('DELETE FROM known_words', []);
    const sql = 'INSERT INTO known_words(terms, counts) VALUES (?, ?)';
    this.#statements.write(sql, [terms.join(' '), counts.join(' ')]);
  }

  /** Merges some of the segments, about `pages` pages of work; false when there was nothing to merge. */
  merge(pages: number): boolean {
    const sql = "INSERT INTO passage_words(passage_words, rank) VALUES ('merge', ?)";
    // "the sqlite3_total_changes() value increases by 2 or more" when it did something (FTS5, section 6.9)
    const before = this.#statements.changes();
    this.#statements.write(sql, [pages]);
    return this.#statements.changes() - before >= 2;
  }
}

/** The terms of a row with two texts: the terms, which have no blank in them, and in how many passages each occurs. */
function countedTerms([row]: readonly (readonly SqlValue[])[]): CountedTerms {
  const [terms, counts] = row ?? [];
  if (typeof terms !== 'string' || terms === '') return {terms: [], counts: []};
  return {terms: terms.split(' '), counts: String(counts).split(' ').map(Number)};
}
