import type {Span} from './span.ts';

/**
 * What a stretch of a draft is. Only `paragraph`, `list-item`, `table-cell` and `block-quotation` hold the
 * author's argument; the others are read for context and citations, and rules on wording leave them alone.
 */
export type BlockKind =
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'block-quotation'
  | 'heading'
  | 'byline'
  | 'caption'
  | 'furniture'
  | 'source-entry';

/** A word as retext-english sees it, offsets relative to the block. */
export interface Word extends Span {
  readonly text: string;
}

/** A sentence, offsets relative to the block; trailing citation markers and closing marks belong to it. */
export interface Sentence extends Span {
  /** The sentence as written, markers included. */
  readonly text: string;
  /** The same length, everything that is not prose (markers, markup, link destinations) blank. */
  readonly prose: string;
  readonly words: readonly Word[];
}

export type QuotationKind = 'direct' | 'scare' | 'term';

/** A stretch between quotation marks, or a block quotation; the span includes the marks. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** The words between the marks. */
  readonly inner: Span;
  readonly mark: 'double' | 'single' | 'guillemet' | 'block';
  /** 0 for an outer quotation, 1 for one inside another, and so on. */
  readonly depth: number;
  /** True when the closing mark is in a later paragraph (each of which opens with a mark of its own). */
  readonly continues: boolean;
}

export type CitationForm = 'numbered' | 'superscript' | 'footnote' | 'key' | 'link' | 'url' | 'parenthetical';

/** One citation marker: `[1]`, `[^a]`, `[@key]`, a link, "(Reuters, 12 May)". Offsets relative to the block. */
export interface Citation extends Span {
  readonly form: CitationForm;
  /** What it points to: numbers of `[1, 3–5]` one by one, a footnote's label, a key, a URL; for `parenthetical` its words. */
  readonly targets: readonly string[];
}

/**
 * One block as parsed: position-free, so that it can be cached by content and reused wherever it stands.
 * All offsets within are relative to the block's own start.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The block as written. */
  readonly text: string;
  /** The same length, everything that is not prose blank. */
  readonly prose: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly citations: readonly Citation[];
}

/** A block at its place in the draft. */
export interface PlacedBlock extends Span {
  readonly block: Block;
  /** The nearest block before it that holds prose, for "He added …" at the start of a paragraph. */
  readonly previous: Block | undefined;
}

/** Kinds whose sentences are the author's own running text. */
export function holdsArgument(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'table-cell';
}

/** Kinds that are read as text, the author's or somebody else's. */
export function holdsProse(kind: BlockKind): boolean {
  return holdsArgument(kind) || kind === 'block-quotation';
}
