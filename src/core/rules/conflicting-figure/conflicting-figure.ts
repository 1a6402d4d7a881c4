import {z} from 'zod';
import {conflictingFigures, type FigureConflict} from '../../corpus/conflicting-figures.ts';
import {type Block, holdsArgument, type Sentence} from '../../text/block.ts';
import {blankOut} from '../../text/prose-mask.ts';
import type {Span} from '../../text/span.ts';
import {contains, shift, textOf} from '../../text/span.ts';
import type {Fix, Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({});

/** Passages shown with a finding. */
const MOST_SHOWN = 3;

/** Counts that a passage of the corpus gives otherwise. */
export const conflictingFigure = defineBlockRule({
  id: 'conflicting-figure',
  summary: 'A count of the same thing in the same event for which the corpus has another number.',
  severity: 'information',
  options,
  *check(block, _previous, {corpus, date}) {
    if (corpus === undefined || !holdsArgument(block.kind)) return;
    const proses = block.sentences.map((sentence) => authorsWords(sentence, block));
    for (const [at, sentence] of block.sentences.entries()) {
      const before = proses.slice(Math.max(0, at - MOST_BEFORE), at);
      const own = {prose: proses[at] ?? '', before, date: date.iso};
      for (const conflicts of conflictingFigures(own, corpus)) yield* reportOf(conflicts, sentence);
    }
  },
});

/** Sentences of the paragraph that say where and when, for one that does not. */
const MOST_BEFORE = 3;

/** The sentence without its quotations: their figures are somebody else's. */
function authorsWords(sentence: Sentence, block: Block): string {
  const quoted = block.quotations.filter(({kind, ...span}) => kind === 'direct' && contains(sentence, span));
  return blankOut(
    sentence.prose,
    quoted.map((quotation) => shift(quotation, -sentence.start)),
  );
}

function* reportOf(conflicts: readonly FigureConflict[], sentence: Sentence): Generator<Report> {
  const [first] = conflicts;
  if (first === undefined) return;
  const {figure, passage: bearing, other} = first;
  const here = textOf(figure, sentence.prose);
  const there = textOf(other, bearing.passage.prose).replace(/\s+/gu, ' ');
  yield {
    start: sentence.start + figure.start,
    end: sentence.start + figure.end,
    message: `“${bearing.document.title}” has “${there}” where this sentence has “${here}”.`,
    data: {value: figure.value, others: [...new Set(conflicts.map((conflict) => conflict.other.value))]},
    evidence: conflicts.slice(0, MOST_SHOWN).map(({passage: {passage}}) => ({
      document: passage.document,
      start: passage.start,
      end: passage.end,
      text: passage.text,
    })),
    fixes: fixesOf(conflicts, opens(figure.number, sentence.prose), shift(figure.number, sentence.start)),
  };
}

/** One fix for each number that the corpus has, in the form in which it is written there. */
function fixesOf(conflicts: readonly FigureConflict[], isOpening: boolean, {start, end}: Span): Fix[] {
  const written = new Map(
    conflicts.map(({other, passage}) => [
      other.value,
      inPlace(isOpening, textOf(other.number, passage.passage.prose)),
    ]),
  );
  return Array.from(written.values(), (text) => ({
    title: `Write “${text}”, as in the corpus`,
    safe: false,
    edits: [{start, end, text}],
  }));
}

/** True for "Thirteen people …" and "31 people …": nothing but quotation marks and blanks stands before. */
function opens({start}: Span, prose: string): boolean {
  return !/[\p{L}\p{N}]/u.test(prose.slice(0, start));
}

/** "Thirteen", which opens the source's sentence, within the draft's: "thirteen"; and the other way round. */
function inPlace(isOpening: boolean, number: string): string {
  const first = number.charAt(0);
  return (isOpening ? first.toUpperCase() : first.toLowerCase()) + number.slice(1);
}
