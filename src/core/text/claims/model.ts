import {type ClaimLabel, claimLabels, isUnsourced} from './claim.ts';
import weights from './data/weights.json' with {type: 'json'};

/** A multinomial logistic regression over named features, written by scripts/train-claims.ts. */
export interface Weights {
  /** Above this share of likelihood for fact, judgement and vague together, a sentence counts as unsourced. */
  readonly threshold: number;
  /** One number for each of `claimLabels`. */
  readonly bias: readonly number[];
  readonly features: {readonly [name: string]: readonly number[]};
}

/** The label that fits best, and how likely it is among the labels that a mark has not ruled out. */
export interface Verdict {
  readonly label: ClaimLabel;
  readonly score: number;
}

/** A model with its weights in a map, for speed. */
export class ClaimModel {
  readonly #bias: readonly number[];
  readonly #threshold: number;
  readonly #features: ReadonlyMap<string, readonly number[]>;

  constructor({bias, threshold, features}: Weights) {
    this.#bias = bias;
    this.#threshold = threshold;
    this.#features = new Map(Object.entries(features));
  }

  /** How likely each of `claimLabels` is, summing to 1. */
  likelihoods(features: Iterable<string>): readonly number[] {
    const scores = [...this.#bias];
    for (const name of features) {
      const row = this.#features.get(name);
      if (row === undefined) continue;
      for (let label = 0; label < scores.length; label++)
        scores[label] = (scores[label] ?? 0) + (row[label] ?? 0);
    }
    const top = Math.max(...scores);
    const exponentials = scores.map((score) => Math.exp(score - top));
    const sum = exponentials.reduce((total, value) => total + value, 0);
    return exponentials.map((value) => value / sum);
  }

  /** First decides whether the sentence lacks a source at all, then which label of that side fits best. */
  decide(features: Iterable<string>): Verdict {
    const likelihoods = this.likelihoods(features);
    const unsourced = sumWhere(likelihoods, isUnsourced);
    const flagged = unsourced >= this.#threshold;
    let best: Verdict = {label: 'other', score: -1};
    for (const [index, label] of claimLabels.entries()) {
      const score = likelihoods[index] ?? 0;
      // a citation is seen, not guessed
      if (isUnsourced(label) === flagged && label !== 'cited' && score > best.score) best = {label, score};
    }
    return best;
  }
}

function sumWhere(likelihoods: readonly number[], holds: (label: ClaimLabel) => boolean): number {
  return claimLabels.reduce((sum, label, index) => (holds(label) ? sum + (likelihoods[index] ?? 0) : sum), 0);
}

/** The model that the extension ships. */
export const shippedModel = new ClaimModel(weights as unknown as Weights);
