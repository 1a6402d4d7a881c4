import {mainClauseOf} from '../attributions/clause.ts';
import type {Block, Sentence} from '../block.ts';
import {overlaps} from '../span.ts';
import type {SentenceView} from './features.ts';
import {lists} from './lexicon.ts';
import type {Verdict} from './model.ts';

const ENDS_IN_QUESTION_MARK = /\?["”’'»)\]*_\s]*$/u;
// "The critical question is whether the grid holds.", "What remains unclear is who signed."
const EMBEDDED_QUESTION =
  /\b(?:questions?|indicators?|tests?|unknown|uncertainty|unclear|puzzle|to watch)\b[^.;:]{0,60} (?:is|are|remains?) (?:whether|how|why|who|what|when|where|if)\b/iu;
// "Whether the budget passes before the recess.", as an item under "What to watch"
const WHETHER = /^\P{L}*Whether\b/u;
// "First, a political option: withdrawing the envoy and …" lists an option and asserts nothing
const OPTION =
  /^\P{L}*(?:First|Second|Third|Fourth|Fifth|Finally|Lastly|Option \w+)(?:ly)?[,:] (?:an?|the) [^.!?:]{3,60}: \p{Ll}+ing\b/u;
// "It is unclear who signed", "It remains to be seen whether the grid holds": doubt, and said to be so
const UNSETTLED =
  /^\P{L}*It (?:is|was|remains) (?:\p{L}+ ){0,2}(?:unclear|uncertain|unknown|to be seen|to say|to tell|not (?:yet )?(?:clear|known|certain)) (?:whether|how|why|who|what|when|where|which|if)\b/iu;
// "Whether anybody will pay for it is another matter"
const WHETHER_IS_OPEN =
  /^\P{L}*Whether\b.{1,160}\b(?:is|was|remains) (?:\p{L}+ )?(?:another|a different|an open|unclear|uncertain|unknown|doubtful|to be seen|anyone|anybody)\b/iu;
const COUNTED = `(?:two|three|four|five|six|seven|several|some|a few) (?:\\p{L}+ )?(?:${[...lists.enumerated].join('|')})`;
// "Three points stand out.", "There are two reasons for this.", but "Two facts undermine the claim" says something
const ENUMERATION = new RegExp(
  `^\\P{L}*(?:(?:There|These|Here) are (?:only )?${COUNTED}\\b[^\\d;:]{0,60}$|${COUNTED} (?:stand|follow|remain|arise|emerge|deserve|are|can be|should be|need|call|bear|matter)\\b[^\\d;]{0,40}$)`,
  'iu',
);

/** What the form of a sentence settles without weighing: a question mark, a citation, an option in a list. */
export function markedVerdict({block, sentence, tokens}: SentenceView): Verdict | undefined {
  const {prose} = sentence;
  const lastOwn = tokens.findLast((token) => token.kind === 'word' || token.kind === 'number');
  if (ENDS_IN_QUESTION_MARK.test(prose) && !lastOwn?.quoted) return {label: 'question', score: 1};
  if (carriesCitation(block, sentence)) return {label: 'cited', score: 1};
  // "Hulls 1–20 (France)", a cell of a table: a label or a figure that its column explains, no sentence
  if (block.kind === 'table-cell' && mainClauseOf(tokens).tense === 'none') return {label: 'other', score: 1};
  if (EMBEDDED_QUESTION.test(prose) || (block.kind === 'list-item' && WHETHER.test(prose)))
    return {label: 'question', score: 1};
  if (UNSETTLED.test(prose) || WHETHER_IS_OPEN.test(prose)) return {label: 'hedged', score: 1};
  return OPTION.test(prose) || ENUMERATION.test(prose) ? {label: 'other', score: 1} : undefined;
}

function carriesCitation(block: Block, sentence: Sentence): boolean {
  return block.citations.some((citation) => overlaps(citation, sentence));
}
