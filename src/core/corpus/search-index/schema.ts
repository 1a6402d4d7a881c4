/** Raised whenever the tables, the tokenizer or what the readers draw out change: a saved index of another version is rebuilt. */
export const INDEX_VERSION = 4;

/**
 * The FTS5 columns. `quotations`, `people`, `organisations` and `speakers` repeat words of the text, so that a
 * filter can ask for them in that part; plain words are looked up in `text` and `title` alone.
 */
export const SEARCH_COLUMNS = ['text', 'title', 'quotations', 'people', 'organisations', 'speakers'] as const;

/** The columns of one row of `passage_words`, by name. */
export type IndexedColumns = Readonly<Record<(typeof SEARCH_COLUMNS)[number], string>>;

/**
 * What a match in each column counts in BM25: who speaks tells more than who is named, and a word of the title less
 * than one of the passage, since all passages share it.
 */
export const COLUMN_WEIGHTS: Readonly<Record<(typeof SEARCH_COLUMNS)[number], number>> = {
  text: 1,
  title: 0.4,
  quotations: 1,
  people: 2,
  organisations: 1.5,
  speakers: 4,
};

const RANK = `bm25(${SEARCH_COLUMNS.map((column) => COLUMN_WEIGHTS[column].toFixed(1)).join(', ')})`;

/**
 * Bytes that FTS5 gathers before it writes a segment, some 20 ms of work: fewer, larger segments need less merging.
 * FTS5 itself merges none while the index is filled (`automerge` 0; `crisismerge` is a limit that millions of
 * passages reach): it would do so in the middle of a step that is long already. Merging is a step of its own.
 */
const WRITE_BUFFER = 2.5 * 2 ** 20;

/**
 * Bytes of a page of the database, and of FTS5's own pages: one fills the other, less what SQLite notes beside it.
 * Filling and merging cost by the page: with FTS5's own size, four of which fit into one, they take a sixth longer.
 */
const PAGE_SIZE = 16_384;
const SEGMENT_PAGE_SIZE = 16_200;

/**
 * `passage.prose` is null where it equals `text`. The FTS5 table keeps no copy of the words (`content = ''`): the
 * passage's row has them, and what is shown is marked in the text as written. `known_words` has one row, the
 * vocabulary: reading it out of the index takes ten times as long.
 */
export const SCHEMA = `
PRAGMA page_size = ${PAGE_SIZE};
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  record TEXT NOT NULL,
  outline TEXT NOT NULL,
  extracted TEXT
);
CREATE TABLE passage(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  prose TEXT,
  details TEXT NOT NULL,
  quoted INTEGER NOT NULL
);
CREATE TABLE known_words(terms TEXT NOT NULL, counts TEXT NOT NULL);
CREATE INDEX passage_of_document ON passage(document, start);
CREATE VIRTUAL TABLE passage_words USING fts5(
  ${SEARCH_COLUMNS.join(', ')},
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('passage_words', 'row');
INSERT INTO passage_words(passage_words, rank) VALUES ('rank', '${RANK}');
INSERT INTO passage_words(passage_words, rank) VALUES ('hashsize', ${WRITE_BUFFER});
INSERT INTO passage_words(passage_words, rank) VALUES ('automerge', 0);
INSERT INTO passage_words(passage_words, rank) VALUES ('pgsz', ${SEGMENT_PAGE_SIZE});
INSERT INTO passage_words(passage_words, rank) VALUES ('crisismerge', 1900);
PRAGMA user_version = ${INDEX_VERSION};
`;

/** How every connection works: in memory nothing can be rolled back to, and nothing needs to be. */
export const CONNECTION = 'PRAGMA journal_mode = OFF;';
