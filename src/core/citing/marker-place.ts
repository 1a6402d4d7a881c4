import type {Block, PlacedBlock, Quotation, Sentence} from '../text/block.ts';
import {holdsProse} from '../text/block.ts';
import type {Draft} from '../text/draft.ts';
import {overlaps, type Span, shift} from '../text/span.ts';
import {ENDS, type MarkerHabits} from './marker-habits.ts';

/** Where the marker goes: the block, and the offset in it. */
export interface MarkerPlace {
  readonly placed: PlacedBlock;
  /** UTF-16 units from the beginning of the block. */
  readonly offset: number;
  /** True when it joins markers that stand there. */
  readonly joins: boolean;
}

/**
 * The place for the marker of what stands at `at`, a span of the draft: the quotation with exactly this span, else
 * the last sentence that it touches. Undefined where there is nothing to cite: a heading, the source list, code.
 */
export function markerPlace(draft: Draft, at: Span, habits: MarkerHabits): MarkerPlace | undefined {
  const index = blockIndexAt(draft, at);
  const placed = draft.blocks[index];
  if (placed === undefined || !holdsProse(placed.block.kind)) return undefined;
  const {block} = placed;
  const local = shift(spanOf(at), -placed.start);
  const quotation = block.quotations.find(({start, end}) => start === local.start && end === local.end);
  if (quotation !== undefined) return behindQuotation(draft, index, quotation, habits);
  const sentence = sentenceAt(block, local);
  return sentence && {placed, ...behindSentence(block, sentence, habits)};
}

/** The block that the span lies in, ends in, or touches; -1 where there is none. */
export function blockIndexAt({blocks}: Draft, at: Span): number {
  const within = blocks.findLastIndex((block) => overlaps(block, at));
  return within >= 0 ? within : blocks.findLastIndex(({start, end}) => start <= at.end && at.start <= end);
}

/** The last sentence that the span, which counts in the block, overlaps; else the one that a caret stands in or behind. */
export function sentenceAt({sentences}: Block, at: Span): Sentence | undefined {
  return (
    sentences.findLast((sentence) => overlaps(sentence, at)) ??
    sentences.find(({end}) => at.start <= end) ??
    sentences.at(-1)
  );
}

function spanOf({start, end}: Span): Span {
  return {start, end};
}

type Place = Omit<MarkerPlace, 'placed'>;

/** A quotation that runs over several paragraphs is cited where its last one closes. */
function behindQuotation(
  {blocks}: Draft,
  index: number,
  quotation: Quotation,
  habits: MarkerHabits,
): MarkerPlace | undefined {
  let [at, last] = [index, quotation];
  while (last.continues) {
    const next = blocks[at + 1]?.block.quotations[0];
    if (next === undefined || next.start > 2) break;
    [at, last] = [at + 1, next];
  }
  const placed = blocks[at];
  if (placed === undefined) return undefined;
  const {block} = placed;
  if (last.mark === 'block') {
    const end = block.text.trimEnd().length;
    return {placed, offset: end, joins: markersEndingAt(block, end)};
  }
  return {placed, ...behindMarks(block, last.end, habits)};
}

/** “we hold”,[1] he said · “we hold” [@key], he said · “we hold.”[1] */
function behindMarks(block: Block, end: number, {side}: MarkerHabits): Place {
  const {text} = block;
  let offset = end;
  const hugs = (marks: string) => marks.includes(text.charAt(offset)) && offset < text.length;
  // "[1]:" would be no marker but an entry, so a colon always goes first
  if (side === 'after-punctuation') while (hugs(',;:.!?…')) offset++;
  else while (hugs(':')) offset++;
  return behindMarkersAt(block, offset);
}

/** Behind the markers that begin at the offset, or one blank after it. */
function behindMarkersAt({citations, text}: Block, offset: number): Place {
  let end = offset;
  for (const {start, end: next, form} of citations) {
    if (form === 'link' || form === 'url' || start < end) continue;
    if (start !== end && !(start === end + 1 && text.charAt(end) === ' ')) continue;
    end = next;
  }
  return {offset: end, joins: end > offset};
}

// the marks at the end of a sentence and what closes behind them: ".", "?”", ".)", "…**"
const ENDING = /([.!?…:]+)(["”’'»)*_]*)$/u;

function behindSentence(block: Block, sentence: Sentence, {side}: MarkerHabits): Place {
  const end = sentence.start + block.text.slice(sentence.start, sentence.end).trimEnd().length;
  if (markersEndingAt(block, end)) return {offset: end, joins: true};
  const ending = ENDING.exec(block.text.slice(Math.max(sentence.start, end - 40), end));
  if (ending === null) return {offset: end, joins: false};
  const [whole, marks = '', closing = ''] = ending;
  const before = end - whole.length;
  // "… home [1]." has its markers before the full stop, whatever the rest of the draft does
  if (markersEndingAt(block, before)) return {offset: before, joins: true};
  const fits = [...marks].every((mark) => ENDS.includes(mark)) && !/["”’'»]/.test(closing);
  return {offset: side === 'before-punctuation' && fits ? before : end, joins: false};
}

function markersEndingAt({citations}: Block, end: number): boolean {
  return citations.some(
    (citation) => citation.end === end && citation.form !== 'link' && citation.form !== 'url',
  );
}
