import type {Span} from '../text/span.ts';

/** How a file of the corpus is read. */
export type DocumentFormat = 'markdown' | 'plaintext' | 'html' | 'pdf' | 'docx';

/**
 * What the offsets of a document count in: `file`, the file's own text after decoding (Markdown, plain text), or
 * `extracted`, the text drawn out of it (HTML, PDF, DOCX), which {@link Corpus.extractedText} returns.
 */
export type TextOrigin = 'file' | 'extracted';

/** What a document says of itself: front matter, HTML meta, PDF or DOCX properties, else its first lines. */
export interface DocumentMetadata {
  readonly title: string;
  /** ISO 8601 calendar date of publication, `2026-05-29`. */
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly byline: string | undefined;
  readonly url: string | undefined;
}

/** One source document of the corpus, without its text. */
export interface CorpusDocument extends DocumentMetadata {
  /** As handed in: relative to the corpus folder, with `/` between folders. */
  readonly path: string;
  readonly format: DocumentFormat;
  readonly origin: TextOrigin;
  /** Number of passages. */
  readonly passages: number;
  /** SHA-256 of the file's bytes in hexadecimal; sync re-reads a file only when this changes. Empty when unread. */
  readonly hash: string;
  /** 1 when the file begins with a byte-order mark, which offsets do not count; else 0. */
  readonly byteOrderMark: 0 | 1;
  /** Why the document cannot be used, as a sentence for its author; undefined when all is well. */
  readonly problem: string | undefined;
  /** What of it was left unread, as a sentence for its author; the rest can be used. Absent when all was read. */
  readonly note?: string;
}

/** Words between quotation marks in a passage; offsets into the document, marks included. */
export interface SpokenQuotation extends Span {
  /** The words between the marks, as written. */
  readonly words: string;
  /** Whose words they are by the passage itself ("Mark Rutte"); undefined where it does not say. */
  readonly speaker: string | undefined;
}

/** A citable stretch of a document: a paragraph, a list item, a few lines. Offsets are into the document. */
export interface Passage extends Span {
  /** Stays the same while the passage's own words do, wherever it moves in its document. */
  readonly id: string;
  /** The path of its document. */
  readonly document: string;
  /** Exactly the document's text from `start` to `end`. */
  readonly text: string;
  /** The same length as `text`, everything that is not prose (markup, link destinations) blank. */
  readonly prose: string;
  /** The heading that it stands under. */
  readonly heading: string | undefined;
  /** The page that it begins on, counted from 1; PDF alone. */
  readonly page: number | undefined;
  readonly quotations: readonly SpokenQuotation[];
  /** Names of people, and of organisations and places, as written in it. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** What a document holds, for the tree under it. Offsets are into the document. */
export interface DocumentOutline {
  readonly sections: readonly OutlineEntry[];
  readonly quotations: readonly SpokenQuotation[];
  readonly people: readonly OutlineEntry[];
  readonly organisations: readonly OutlineEntry[];
  readonly figures: readonly OutlineEntry[];
  /** Entries of the document's own source list. */
  readonly sources: readonly OutlineEntry[];
}

export interface OutlineEntry extends Span {
  readonly label: string;
}

/** A document as a reader hands it to the index. */
export interface SourceDocument extends Omit<CorpusDocument, 'passages'> {
  /** The text that offsets count in; empty when there is a problem. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly sections: readonly OutlineEntry[];
  readonly sources: readonly OutlineEntry[];
}

/**
 * How a passage matched, best first: the words one after the other; all of them; all of them as beginnings of
 * words; with misspelt words put right; some of them; or no words were asked for, only filters.
 */
export type MatchKind = 'phrase' | 'words' | 'prefix' | 'misspelt' | 'some' | 'filter';

/** One passage found; results come best first and `score` falls from one to the next. */
export interface SearchResult {
  readonly document: CorpusDocument;
  readonly passage: Passage;
  readonly match: MatchKind;
  readonly score: number;
  /** Matched words, offsets into the document, in the order of the text. */
  readonly matches: readonly Span[];
  readonly snippet: Snippet;
}

/** A short stretch around the first match, as written, on one line. */
export interface Snippet {
  readonly text: string;
  /** Matched words, offsets into the snippet's text. */
  readonly matches: readonly Span[];
}

/** What a search found, and what of the query could not be used ("after:" without a date), for its author. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  readonly problems: readonly string[];
}

/** A passage that bears on a sentence, and what they share. Never a verdict by itself. */
export interface BearingPassage {
  readonly document: CorpusDocument;
  readonly passage: Passage;
  readonly score: number;
  /** Strong enough to offer as the sentence's source: a name and a figure, or most of its words. */
  readonly strong: boolean;
  /** What the passage shares with the sentence, as the sentence writes it. */
  readonly shared: {
    readonly names: readonly string[];
    readonly figures: readonly string[];
    readonly words: readonly string[];
  };
  /** The matched words, offsets into the document. */
  readonly matches: readonly Span[];
}

/** One step of a word diff between a draft's quotation and the source. Offsets are into the quotation's words. */
export interface WordChange extends Span {
  /** `same` words may still differ in their glyphs; of `changed` ones either side may be empty. */
  readonly kind: 'same' | 'changed';
  readonly draft: string;
  readonly source: string;
}

/** Where the corpus has a quotation's words, or nearly. Offsets are into the document. */
export interface QuotedPlace extends Span {
  readonly document: CorpusDocument;
  readonly passage: Passage;
  /** The source's words as written, from `start` to `end`. */
  readonly words: string;
  /** Whose words they are by the source; undefined where it does not say. */
  readonly speaker: string | undefined;
}

/** How a draft's quotation compares with the corpus; the grades of the rule `misquote`. */
export type QuotationMatch =
  | {readonly grade: 'exact' | 'typographic'; readonly places: readonly [QuotedPlace, ...QuotedPlace[]]}
  | {readonly grade: 'altered'; readonly place: QuotedPlace; readonly diff: readonly WordChange[]}
  | {readonly grade: 'too-short' | 'not-in-corpus'};

/**
 * The author's source documents, read and indexed. Everything here is synchronous and answers from the index;
 * a newsroom's own server may stand behind the same interface.
 */
export interface Corpus {
  /** All documents by path, those with a problem included. */
  documents(): readonly CorpusDocument[];
  document(path: string): CorpusDocument | undefined;
  /** The passages of a document in the order of the text; empty when it is unknown or unreadable. */
  passages(path: string): readonly Passage[];
  outline(path: string): DocumentOutline | undefined;
  /** The text that offsets count in, for a document whose origin is `extracted`; else undefined. */
  extractedText(path: string): string | undefined;
  /**
   * Passages for a query as the author types it: words, `"exact phrase"`, `-word`, `who:`, `quote:`, `doc:`,
   * `after:2026-05-01`, `before:`. Never throws on what is typed.
   */
  search(query: string, limit?: number): SearchAnswer;
  /** Passages that bear on a sentence of a draft, best first. */
  passagesBearingOn(sentence: string, limit?: number): readonly BearingPassage[];
  /** True when the document's title or a passage of it has one of the words (or phrases), accents and case aside. */
  mentionsAny(path: string, words: readonly string[]): boolean;
  /** Compares the words between a draft's quotation marks with the corpus; the contract is misquote's page. */
  matchQuotation(words: string): QuotationMatch;
}

/** Lets other work run; rejects when the work was cancelled. Handed in: the server yields, the CLI need not. */
export type Pause = () => Promise<void>;

/** A corpus that can be changed, saved and loaded. */
export interface CorpusIndex extends Corpus {
  /**
   * Adds a document, or replaces the one of the same path. Works in batches of a few milliseconds and awaits
   * `pause` between them. When `pause` rejects the document is left out, and the rejection is passed on.
   */
  put(document: SourceDocument, pause: Pause): Promise<void>;
  /**
   * To be called after a round of changes, and after loading: tidies the index and reads its vocabulary, without
   * which words are neither finished nor put right, in steps of a few milliseconds.
   */
  settle(pause: Pause): Promise<void>;
  /** True when there was such a document. */
  remove(path: string): boolean;
  /**
   * Writes the whole index in pieces, other work running in between as `write` lets it. False when a change came in
   * meanwhile: what was written is then no index, and to be thrown away.
   *
   * @param generation a number that the change log begun with this snapshot carries as well
   */
  save(generation: number, write: (bytes: Uint8Array) => Promise<void>): Promise<boolean>;
  close(): void;
}
