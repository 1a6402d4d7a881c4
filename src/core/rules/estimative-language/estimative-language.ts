import {z} from 'zod';
import {type Block, holdsArgument, type Sentence} from '../../text/block.ts';
import {type EstimativeTerm, findEstimativeTerms, type Yardstick, yardstick} from '../../text/estimative.ts';
import {contains, overlaps} from '../../text/span.ts';
import type {Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  yardstick: z
    .enum(['icd-203', 'phia'])
    .default('phia')
    .describe('The list of standard terms: "phia" (UK Probability Yardstick) or "icd-203" (US ICD 203).'),
  ownTerms: z.array(z.string()).default([]).describe('Further terms that your house counts as standard.'),
});

/** Likelihood and confidence in one sentence, terms outside the yardstick, and two likelihoods for one judgement. */
export const estimativeLanguage = defineBlockRule({
  id: 'estimative-language',
  summary: 'Likelihood and confidence mixed in one sentence, or a term of likelihood outside the yardstick.',
  severity: 'hint',
  options,
  *check(block, _previous, {options: {yardstick: id, ownTerms}}) {
    if (!holdsArgument(block.kind)) return;
    const scale = yardstick(id);
    const own = new Set(ownTerms.map((term) => term.toLowerCase()));
    const terms = findEstimativeTerms(block.prose).filter(
      (term) => !isQuoted(term, block) && !own.has(term.term),
    );
    for (const sentence of block.sentences) {
      const within = terms.filter((term) => contains(sentence, term));
      yield* mixedWithConfidence(within, sentence);
      for (const term of within) {
        const fault = outsideYardstick(term, scale);
        if (fault !== undefined) yield fault;
      }
    }
  },
});

function isQuoted(term: EstimativeTerm, block: Block): boolean {
  return block.quotations.some((quotation) => overlaps(quotation, term));
}

/**
 * ICD 203 D.6.e.2.b: likelihood and confidence are not to stand in one sentence, since readers take the one for
 * the other: "We have high confidence that an attack is likely".
 */
function* mixedWithConfidence(terms: readonly EstimativeTerm[], sentence: Sentence): Generator<Report> {
  const confidence = terms.find(({kind}) => kind === 'confidence');
  const likelihood = terms.find(({kind}) => kind !== 'confidence');
  if (confidence === undefined || likelihood === undefined) return;
  yield {
    start: Math.min(confidence.start, likelihood.start),
    end: Math.max(confidence.end, likelihood.end),
    message: `“${likelihood.term}” and “${confidence.term}” stand in one sentence; give likelihood and confidence a sentence each.`,
    data: {sentence: sentence.text.slice(0, 80)},
  };
}

function outsideYardstick(
  {start, end, term, kind, instead}: EstimativeTerm,
  scale: Yardstick,
): Report | undefined {
  if (kind === 'confidence' || scale.terms.has(term)) return undefined;
  if (kind === 'standard') {
    return {
      start,
      end,
      message: `“${term}” is no term of ${scale.name}.`,
      data: {term, yardstick: scale.name},
    };
  }
  return {
    start,
    end,
    message: `“${term}” is no term of ${scale.name}, and readers take it very differently.`,
    data: {term, yardstick: scale.name},
    fixes:
      instead === undefined
        ? []
        : [{title: `Write “${instead}”`, safe: false, edits: [{start, end, text: instead}]}],
  };
}
