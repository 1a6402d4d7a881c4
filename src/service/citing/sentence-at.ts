import {holdsProse} from '../../core/text/block.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {Span} from '../../core/text/span.ts';

/** A sentence at its place in the draft. */
export interface PlacedSentence extends Span {
  readonly text: string;
  /** The same length, everything that is not prose blank. */
  readonly prose: string;
}

/** The sentence of the author's prose that holds the offset, blanks behind it included; undefined elsewhere. */
export function sentenceAt(draft: Draft, offset: number): PlacedSentence | undefined {
  const placed = draft.blocks.find(
    ({start, end, block}) => start <= offset && offset <= end && holdsProse(block.kind),
  );
  if (placed === undefined) return undefined;
  const at = offset - placed.start;
  const {sentences} = placed.block;
  const sentence = sentences.find(({end}) => at <= end) ?? sentences.at(-1);
  if (sentence === undefined) return undefined;
  const {text, prose} = sentence;
  return {text, prose, start: placed.start + sentence.start, end: placed.start + sentence.end};
}
