/** What bears on the sentence being written, and citing it. */
import type {Location, Position, Range, WorkspaceEdit} from 'vscode-languageserver-types';
import {defineRequest} from './define-request.ts';

export interface DraftPosition {
  readonly uri: string;
  readonly position: Position;
}

/** A passage that bears on a sentence. */
export interface EvidenceItem {
  readonly title: string;
  readonly date?: string;
  /** The path of the document. */
  readonly path: string;
  readonly text: string;
  /** The sentence of it that has the most in common. */
  readonly telling: string;
  /** Names, figures and words that it shares with the sentence. */
  readonly shared: readonly string[];
  readonly strong: boolean;
  readonly location: Location;
  readonly match: Range;
}

export interface EvidenceReply {
  /** The sentence that the evidence bears on; empty where the position is in none. */
  readonly sentence: string;
  readonly passages: readonly EvidenceItem[];
}

/** A stretch of a draft to cite for: a sentence, a quotation, or a caret in one. */
export interface DraftRange {
  readonly uri: string;
  readonly range: Range;
}

export interface CiteParams extends DraftRange {
  /** The path of the document to cite. */
  readonly path: string;
}

export interface QuoteParams extends DraftPosition {
  /** The path of the document to quote. */
  readonly path: string;
  /** A place in it: the quotation there is taken, else the sentence. */
  readonly at: Position;
}

/** How documents are cited in a draft. */
export interface StyleReply {
  readonly style: 'numbered' | 'footnotes' | 'keys' | 'links';
  /** Why, as the rest of a sentence: "as the settings ask for". */
  readonly because: string;
}

/** Whether an open document is a draft, and not a source or excluded. */
export const isDraft = defineRequest<{readonly uri: string}, boolean>('briefcheck/isDraft');
export const evidenceForSentence = defineRequest<DraftPosition, EvidenceReply>(
  'briefcheck/evidence/sentence',
);
export const evidenceForWords = defineRequest<{readonly words: string}, EvidenceReply>(
  'briefcheck/evidence/words',
);
/**
 * The edit that cites a document for the sentence or quotation at the range, in the draft's own style; null where
 * there is nothing to cite, or it is cited there already.
 */
export const citeFromCorpus = defineRequest<CiteParams, WorkspaceEdit | null>('briefcheck/citeFromCorpus');
/** The manner in which {@link citeFromCorpus} would cite; null for what is no draft. */
export const styleOfCitations = defineRequest<{readonly uri: string}, StyleReply | null>(
  'briefcheck/citationStyle',
);
/** The edit that inserts what a document says, between quotation marks and cited; null where nothing can stand. */
export const quoteFromCorpus = defineRequest<QuoteParams, WorkspaceEdit | null>('briefcheck/quoteFromCorpus');
