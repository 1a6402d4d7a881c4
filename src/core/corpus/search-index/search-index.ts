import type {
  BearingPassage,
  CorpusDocument,
  CorpusIndex,
  DocumentOutline,
  Passage,
  Pause,
  QuotationMatch,
  SearchAnswer,
  SourceDocument,
} from '../corpus.ts';
import {passagesBearingOn} from '../evidence.ts';
import {outlineOf} from '../outline.ts';
import {matchQuotation} from '../quotation-match/match-quotation.ts';
import {type WriteBytes, writeSnapshot} from '../saved-index/snapshot.ts';
import {DocumentList, documentFromRecord} from './document-list.ts';
import type {IndexParts} from './index-parts.ts';
import {anyOf} from './match-expression.ts';
import {PassageFinder} from './passage-finder.ts';
import {passageFromRow} from './passage-rows.ts';
import {searchPassages} from './passage-search.ts';
import {PassageStore} from './passage-store.ts';
import {quotationCandidates} from './quotation-candidates.ts';
import {CONNECTION, INDEX_VERSION, SCHEMA} from './schema.ts';
import {type Database, databasePieces, deserialise, openEmpty, type Sqlite3Static} from './sqlite.ts';
import {Statements} from './statements.ts';
import {tokensOf} from './tokens.ts';
import {type CountedTerms, inOrder, Vocabulary} from './vocabulary.ts';

/** Passages written or removed in one go: some ten milliseconds of work. */
const BATCH = 200;
/** Pages merged, and terms read, in one go. */
const MERGE_PAGES = 40;
const TERMS = 500;

/** The corpus over SQLite FTS5, all of it in memory. */
export class SearchIndex implements CorpusIndex {
  readonly #db: Database;
  /** Counts changes, so that a save can tell that it was overtaken by one. */
  #changes = 0;
  readonly #statements: Statements;
  readonly #store: PassageStore;
  readonly #finder: PassageFinder;
  readonly #documents = new DocumentList();
  #vocabulary: Vocabulary;
  #nextNumber: number;

  private constructor(sqlite: Sqlite3Static, db: Database) {
    this.#db = db;
    db.exec(CONNECTION);
    this.#statements = new Statements(sqlite, db);
    this.#store = new PassageStore(this.#statements);
    this.#finder = new PassageFinder(this.#statements);
    this.#nextNumber = this.#store.nextNumber();
    for (const [number, record] of this.#store.documentRecords()) {
      this.#documents.set({number, document: documentFromRecord(record)});
    }
    this.#vocabulary = new Vocabulary(this.#store.keptTerms());
    for (const number of this.#store.orphans()) this.#removeAllPassages(number);
  }

  /** An empty index. */
  static create(sqlite: Sqlite3Static): SearchIndex {
    const db = openEmpty(sqlite);
    db.exec(SCHEMA);
    return new SearchIndex(sqlite, db);
  }

  /** The index of a {@link save}; undefined when the bytes are no such index or one of another version. */
  static load(sqlite: Sqlite3Static, bytes: Uint8Array): SearchIndex | undefined {
    let db: Database | undefined;
    try {
      db = deserialise(sqlite, bytes);
      if (db.selectValue('PRAGMA user_version') === INDEX_VERSION) return new SearchIndex(sqlite, db);
    } catch (error) {
      if (!(error instanceof sqlite.SQLite3Error)) throw error;
    }
    db?.close();
    return undefined;
  }

  documents(): readonly CorpusDocument[] {
    return this.#documents.all();
  }

  document(path: string): CorpusDocument | undefined {
    return this.#documents.get(path)?.document;
  }

  passages(path: string): readonly Passage[] {
    const listed = this.#documents.get(path);
    if (listed === undefined) return [];
    return this.#store.passageRows(listed.number).map((row) => passageFromRow(row, path));
  }

  outline(path: string): DocumentOutline | undefined {
    const listed = this.#documents.get(path);
    const stored = listed === undefined ? undefined : this.#store.outlineOf(listed.number);
    return stored === undefined ? undefined : outlineOf(stored, this.passages(path));
  }

  extractedText(path: string): string | undefined {
    const listed = this.#documents.get(path);
    return listed === undefined ? undefined : this.#store.extractedText(listed.number);
  }

  search(query: string, limit = 50): SearchAnswer {
    return searchPassages(query, limit, this.#parts());
  }

  passagesBearingOn(sentence: string, limit = 10): readonly BearingPassage[] {
    return passagesBearingOn(sentence, limit, this.#parts());
  }

  mentionsAny(path: string, words: readonly string[]): boolean {
    const listed = this.#documents.get(path);
    const terms = words
      .map((word) => ({tokens: tokensOf(word), prefix: false}))
      .filter(({tokens}) => tokens.length > 0);
    return listed !== undefined && terms.length > 0 && this.#finder.mentions(listed.number, anyOf(terms));
  }

  matchQuotation(words: string): QuotationMatch {
    return matchQuotation(words, quotationCandidates(this.#parts()));
  }

  async put(source: SourceDocument, pause: Pause): Promise<void> {
    // Written under a number of its own, and listed only when complete: a search never sees half a document.
    const number = this.#nextNumber;
    this.#nextNumber += 1;
    try {
      for (let at = 0; at < source.passages.length; at += BATCH) {
        this.#changes += 1;
        this.#store.addPassages(number, source.passages.slice(at, at + BATCH), source.title);
        await pause();
      }
    } catch (error) {
      this.#removeAllPassages(number);
      throw error;
    }
    const old = this.#documents.get(source.path)?.number;
    const {text: _text, sections: _sections, sources: _sources, passages, ...rest} = source;
    const document: CorpusDocument = {...rest, passages: passages.length};
    this.#changes += 1;
    this.#store.setDocument(number, source, JSON.stringify(document));
    this.#documents.set({number, document});
    this.#learnWords(source);
    if (old === undefined) return;
    while (this.#removeSome(old)) await pause();
  }

  remove(path: string): boolean {
    const listed = this.#documents.get(path);
    if (listed === undefined) return false;
    this.#changes += 1;
    this.#documents.delete(path);
    this.#store.deleteDocument(listed.number);
    this.#removeAllPassages(listed.number);
    return true;
  }

  async settle(pause: Pause): Promise<void> {
    // What FTS5 has gathered is written first: with the first of the merging it would be a long step.
    this.#statements.commit();
    await pause();
    while (this.#mergeSome()) await pause();
    this.#statements.commit();
    await pause();
    const known = inOrder(await this.#readTerms(pause));
    await pause();
    this.#vocabulary = new Vocabulary(known);
    this.#changes += 1;
    this.#store.keepTerms(known);
    this.#statements.commit();
  }

  async save(generation: number, write: WriteBytes): Promise<boolean> {
    const changes = this.#changes;
    this.#statements.commit();
    const isSame = (): boolean => this.#changes === changes;
    await writeSnapshot(whileTrue(isSame, databasePieces(this.#db)), generation, write);
    return isSame();
  }

  close(): void {
    this.#statements.close();
  }

  #parts(): IndexParts {
    return {
      store: this.#store,
      finder: this.#finder,
      documents: this.#documents,
      vocabulary: this.#vocabulary,
    };
  }

  async #readTerms(pause: Pause): Promise<CountedTerms> {
    const terms: string[] = [];
    const counts: number[] = [];
    for (;;) {
      const read = this.#store.termsAfter(terms.at(-1) ?? '', TERMS);
      if (read.terms.length === 0) return {terms, counts};
      terms.push(...read.terms);
      counts.push(...read.counts);
      await pause();
    }
  }

  #removeSome(number: number): boolean {
    this.#changes += 1;
    return this.#store.removePassages(number, BATCH) > 0;
  }

  #mergeSome(): boolean {
    this.#changes += 1;
    return this.#store.merge(MERGE_PAGES);
  }

  #removeAllPassages(number: number): void {
    while (this.#removeSome(number));
  }

  /** Words of a document added later; at the first build {@link settle} reads them all from the index, much faster. */
  #learnWords(source: SourceDocument): void {
    if (this.#vocabulary.size === 0) return;
    for (const {prose} of source.passages) {
      for (const term of tokensOf(prose)) this.#vocabulary.add(term);
    }
  }
}

/** The pieces, as long as nothing has changed under them. */
async function* whileTrue<Piece>(isSame: () => boolean, pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) {
    if (!isSame()) return;
    yield piece;
  }
}
