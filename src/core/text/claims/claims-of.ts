import {notesMissingSource} from '../attributions/tokens.ts';
import {type Block, holdsArgument, type Sentence} from '../block.ts';
import {overlaps} from '../span.ts';
import {type Claim, type ClaimLabel, claimLabels} from './claim.ts';
import {featuresOf, type SentenceView, standsAlone} from './features.ts';
import {governedLabel} from './governing.ts';
import {type ClaimModel, shippedModel, type Verdict} from './model.ts';
import type {Reason} from './reason.ts';
import {reasonsOf} from './reasons-of.ts';
import {sentenceViewsOf} from './sentence-views.ts';

const CACHE = new WeakMap<Block, {readonly previous: Block | undefined; readonly claims: readonly Claim[]}>();

/**
 * The claims of a block, one for each of its sentences in order; none for headings, captions, source entries and
 * block quotations. `previous` is the block before it that holds prose. Kept for as long as the block lives.
 */
export function claimsOf(block: Block, previous: Block | undefined): readonly Claim[] {
  const known = CACHE.get(block);
  if (known !== undefined && known.previous === previous) return known.claims;
  const claims = holdsArgument(block.kind)
    ? sentenceViewsOf(block, previous).map((view) => claimOf(view, shippedModel))
    : [];
  CACHE.set(block, {previous, claims});
  return claims;
}

/** The claim that a sentence makes: by its marks, else by the words that govern it, else by the model's weighing. */
export function claimOf(view: SentenceView, model: ClaimModel): Claim {
  const {sentence, attributions, tokens} = view;
  const {label, score} = markedVerdict(view) ?? weighedVerdict(view, model);
  let reasons: readonly Reason[] | undefined;
  // most claims are never shown: their reasons are gathered when somebody asks
  const gather = () => (reasons ??= reasonsOf(tokens, attributions));
  return {
    sentence,
    label: label === 'judgement' && gather().some(makesFact) ? 'fact' : label,
    score,
    get reasons() {
      return gather();
    },
    attributions,
    noted: notesMissingSource(sentence.text),
  };
}

/** A number or a date to check makes a fact of what would else be a judgement, as the guidelines for labellers say. */
function makesFact({kind}: Reason): boolean {
  return kind === 'figure' || kind === 'date' || kind === 'first-occurrence';
}

function weighedVerdict(view: SentenceView, model: ClaimModel): Verdict {
  const features = featuresOf(view);
  const alone = standsAlone(view);
  const governed = governedLabel(view.attributions, features, alone);
  if (governed !== undefined)
    return {label: governed, score: model.likelihoods(features)[indexOf(governed)] ?? 0};
  const verdict = model.decide(features);
  // what news sentences are like tells whether a lone one lacks a source, not whether it is a fact or a judgement
  return alone && (verdict.label === 'fact' || verdict.label === 'judgement')
    ? factOrJudgement(features, model)
    : verdict;
}

function factOrJudgement(features: readonly string[], model: ClaimModel): Verdict {
  const likelihoods = model.likelihoods(features.filter((name) => !name.startsWith('lone|')));
  const [fact, judgement] = [likelihoods[indexOf('fact')] ?? 0, likelihoods[indexOf('judgement')] ?? 0];
  return fact >= judgement ? {label: 'fact', score: fact} : {label: 'judgement', score: judgement};
}

function indexOf(label: ClaimLabel): number {
  return claimLabels.indexOf(label);
}

const ENDS_IN_QUESTION_MARK = /\?["”’'»)\]*_\s]*$/u;
// "The critical question is whether the grid holds.", "What remains unclear is who signed."
const EMBEDDED_QUESTION =
  /\b(?:questions?|indicators?|tests?|unknown|uncertainty|unclear|puzzle|to watch)\b[^.;:]{0,60} (?:is|are|remains?) (?:whether|how|why|who|what|when|where|if)\b/iu;
// "Whether the budget passes before the recess.", as an item under "What to watch"
const WHETHER = /^\P{L}*Whether\b/u;
// "First, a political option: withdrawing the envoy and …" lists an option and asserts nothing
const OPTION =
  /^\P{L}*(?:First|Second|Third|Fourth|Fifth|Finally|Lastly|Option \w+)(?:ly)?[,:] (?:an?|the) [^.!?:]{3,60}: \p{Ll}+ing\b/u;

/** What the form of a sentence settles without weighing: a question mark, a citation, an option in a list. */
export function markedVerdict({block, sentence, tokens}: SentenceView): Verdict | undefined {
  const {prose} = sentence;
  const lastOwn = tokens.findLast((token) => token.kind === 'word' || token.kind === 'number');
  if (ENDS_IN_QUESTION_MARK.test(prose) && !lastOwn?.quoted) return {label: 'question', score: 1};
  if (carriesCitation(block, sentence)) return {label: 'cited', score: 1};
  if (EMBEDDED_QUESTION.test(prose) || (block.kind === 'list-item' && WHETHER.test(prose)))
    return {label: 'question', score: 1};
  return OPTION.test(prose) ? {label: 'other', score: 1} : undefined;
}

function carriesCitation(block: Block, sentence: Sentence): boolean {
  return block.citations.some((citation) => overlaps(citation, sentence));
}
