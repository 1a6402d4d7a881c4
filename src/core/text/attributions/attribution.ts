import type {Span} from '../span.ts';

/**
 * Who an assertion is put down to.
 * `named`: a person, office, institution, outlet or document that a reader could look up;
 * `resolved`: a pronoun or "the ministry" that stands for the source of the sentence before;
 * `unnamed`: "experts", "one diplomat", "it is said"; `author`: "we assess", "I think".
 */
export type SourceKind = 'named' | 'resolved' | 'unnamed' | 'author';

export interface AttributionSource extends Span {
  readonly kind: SourceKind;
  readonly text: string;
  /** True for a document, broadcast or outlet: something in which a reader could find the words. */
  readonly published: boolean;
}

/**
 * What puts the assertion down to the source: a verb of saying ("warned"), of a document ("found"), of
 * opinion ("believes"), an act of speech ("called", "denied"), or a phrase ("according to", "in a statement").
 */
export type CueKind = 'speech' | 'document' | 'stance' | 'act' | 'phrase' | 'colon' | 'passive';

/**
 * What the cue is followed by: "that …", a quotation, a bare clause ("says the flag goes up"), an object
 * ("confirmed the strike"), nothing because it is tagged on ("…, the ministry said"), or something else.
 */
export type Complement = 'that' | 'quotation' | 'clause' | 'object' | 'tag' | 'other';

export interface Cue extends Span {
  readonly kind: CueKind;
  readonly text: string;
  readonly complement: Complement;
}

/** One attribution; spans are relative to the block. */
export interface Attribution {
  readonly source: AttributionSource;
  readonly cue: Cue;
  /** The part of the sentence that is put down to the source. */
  readonly scope: Span;
  /** `main`: the sentence's main assertion; `fragment`: only a part, the rest is the author's own. */
  readonly reach: 'main' | 'fragment';
}
