import {notesMissingSource} from '../attributions/tokens.ts';
import {type Block, holdsArgument} from '../block.ts';
import {type Claim, type ClaimLabel, claimLabels} from './claim.ts';
import {featuresOf, type SentenceView, standsAlone} from './features.ts';
import {governedLabel} from './governing.ts';
import {markedVerdict} from './marked-verdict.ts';
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
  if (governed !== undefined) return {label: governed, score: 1};
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
