/**
 * What the editor's client and the server say to each other beyond the Language Server Protocol. Ranges are
 * those of the protocol, computed by the server: the client knows no offsets.
 */
import type {Location, Range} from 'vscode-languageserver-types';
import {defineRequest} from './define-request.ts';

/** What the client hands over at the start. */
export interface InitializationOptions {
  /** Folder for what is kept between sessions; absent when no folder is open. */
  readonly storageUri?: string;
  /** Folder for what is kept for all workspaces. */
  readonly globalStorageUri?: string;
  /** Folder of the extension's own data files; absent when the server finds them beside itself. */
  readonly dataUri?: string;
  /** True when the client has the command `briefcheck.citeFromCorpus`, with a URI and a position as its arguments. */
  readonly citeCommand?: boolean;
}

/** A document of the corpus as the tree shows it. */
export interface CorpusItem {
  readonly path: string;
  /** What an editor opens: the file, or the text drawn out of it. */
  readonly uri: string;
  /** The file itself. */
  readonly fileUri: string;
  readonly title: string;
  /** ISO 8601 date of publication. */
  readonly date?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly passages: number;
  /** Why it cannot be used; such a document has no passages. */
  readonly problem?: string;
  /** What of it was left unread; the rest can be used. */
  readonly note?: string;
}

export interface CorpusTree {
  /** `reading` until the first pass over the folders has ended. */
  readonly state: 'reading' | 'ready';
  readonly documents: readonly CorpusItem[];
  /** Why there is no corpus or not all of it, one sentence each. */
  readonly problems: readonly string[];
}

/** How far the corpus has been read, and how many documents it has: little to send, however large it is. */
export interface CorpusExtent {
  readonly state: CorpusTree['state'];
  readonly documents: number;
}

/** A place of a document to list below it. */
export interface PassageItem {
  readonly label: string;
  /** The heading that it stands under, or its page. */
  readonly context: string;
  readonly text: string;
  /** The path of its document. */
  readonly path: string;
  readonly location: Location;
  /** For a quotation: its words with what to cite, ready to be pasted. */
  readonly quotation?: string;
}

/** A part of a document that has places to list. */
export interface OutlinePart {
  readonly kind: 'sections' | 'passages' | 'quotations' | 'people' | 'organisations' | 'figures' | 'sources';
  readonly places: readonly PassageItem[];
}

/** What the tree can be grouped by besides documents. */
export type Grouping = 'date' | 'publisher' | 'person' | 'speaker';

/** A group of documents, or of places in them. */
export interface CorpusGroup {
  readonly label: string;
  readonly documents: readonly CorpusItem[];
  readonly places: readonly PassageItem[];
}

/** A stretch of a shown text that matched, in UTF-16 units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export interface SearchParams {
  readonly query: string;
  readonly limit: number;
}

export interface SearchHit {
  readonly title: string;
  readonly date?: string;
  readonly path: string;
  /** One line around the match. */
  readonly snippet: string;
  readonly highlights: readonly Highlight[];
  /** True when the words were found one after the other. */
  readonly phrase: boolean;
  /** True when only some of the words were found; then no passage has them all. */
  readonly partly: boolean;
  /** The passage. */
  readonly location: Location;
  /** The first match in it: what is selected when the document opens. */
  readonly match: Range;
}

export interface SearchReply {
  readonly hits: readonly SearchHit[];
  /** What of the query could not be used. */
  readonly problems: readonly string[];
}

export const corpusTree = defineRequest<Record<string, never>, CorpusTree>('briefcheck/corpus/tree');
export const corpusExtent = defineRequest<Record<string, never>, CorpusExtent>('briefcheck/corpus/extent');
export const corpusOutline = defineRequest<{readonly path: string}, readonly OutlinePart[]>(
  'briefcheck/corpus/outline',
);
export const corpusGroups = defineRequest<{readonly by: Grouping}, readonly CorpusGroup[]>(
  'briefcheck/corpus/groups',
);
export const corpusSearch = defineRequest<SearchParams, SearchReply>('briefcheck/corpus/search');
/** The text drawn out of an HTML, PDF or DOCX document; null for any other. */
export const corpusText = defineRequest<{readonly path: string}, string | null>('briefcheck/corpus/text');

/** Notification: the corpus or its state changed, and what is shown of it is to be asked for again. */
export const CORPUS_CHANGED = 'briefcheck/corpus/changed';

/** The scheme of the URIs under which the text drawn out of a document is opened. */
export const EXTRACTED_SCHEME = 'briefcheck-source';
