import {type ClaimLabel, claimLabels, isUnsourced} from './claim.ts';
import weights from './data/weights.json' with {type: 'json'};

/** A multinomial logistic regression over named features, written by scripts/train-claims.ts. */
export interface Weights {
  /** Above this share of likelihood for fact, judgement and vague together, a sentence counts as unsourced. */
  readonly threshold: number;
  /** What a weight of 1 in the file stands for, so that the weights can be written as short whole numbers. */
  readonly unit: number;
  /** One number for each of `claimLabels`. */
  readonly bias: readonly number[];
  readonly features: {readonly [name: string]: readonly number[]};
}

/** The label that fits best, and how likely it is among the labels that a mark has not ruled out. */
export interface Verdict {
  readonly label: ClaimLabel;
  readonly score: number;
}

const LABELS = claimLabels.length;
const CITED = claimLabels.indexOf('cited');
const UNSOURCED = claimLabels.map(isUnsourced);

/** A model with its weights in one flat array, as every sentence looks up a hundred features. */
export class ClaimModel {
  readonly #bias: readonly number[];
  readonly #threshold: number;
  /** The place of a feature's row in `#rows`. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #rows: Float64Array;
  /** The number of the sentence in which a feature was last counted: each counts once in a sentence. */
  readonly #counted: Uint32Array;
  #sentence = 0;

  constructor({bias, threshold, unit, features}: Weights) {
    const names = Object.keys(features);
    this.#bias = bias.map((weight) => weight * unit);
    this.#threshold = threshold;
    this.#places = new Map(names.map((name, place) => [name, place]));
    this.#rows = Float64Array.from(names.flatMap((name) => features[name] ?? [])).map(
      (weight) => weight * unit,
    );
    this.#counted = new Uint32Array(names.length);
  }

  /** How likely each of `claimLabels` is, summing to 1; a feature given twice counts once. */
  likelihoods(features: Iterable<string>): readonly number[] {
    const scores = [...this.#bias];
    this.#sentence++;
    for (const name of features) {
      const place = this.#places.get(name);
      if (place === undefined || this.#counted[place] === this.#sentence) continue;
      this.#counted[place] = this.#sentence;
      const row = place * LABELS;
      for (let label = 0; label < LABELS; label++)
        scores[label] = at(scores, label) + at(this.#rows, row + label);
    }
    const top = Math.max(...scores);
    const exponentials = scores.map((score) => Math.exp(score - top));
    const sum = exponentials.reduce((total, value) => total + value, 0);
    return exponentials.map((value) => value / sum);
  }

  /** First decides whether the sentence lacks a source at all, then which label of that side fits best. */
  decide(features: Iterable<string>): Verdict {
    const likelihoods = this.likelihoods(features);
    let unsourced = 0;
    for (let label = 0; label < LABELS; label++) if (UNSOURCED[label]) unsourced += at(likelihoods, label);
    const flagged = unsourced >= this.#threshold;
    let best = -1;
    for (let label = 0; label < LABELS; label++) {
      // a citation is seen, not guessed
      if (UNSOURCED[label] !== flagged || label === CITED) continue;
      if (best < 0 || at(likelihoods, label) > at(likelihoods, best)) best = label;
    }
    return {label: claimLabels[best] ?? 'other', score: at(likelihoods, best)};
  }
}

function at(numbers: {readonly [index: number]: number}, index: number): number {
  return numbers[index] ?? 0;
}

/** The model that the extension ships. */
export const shippedModel = new ClaimModel(weights as unknown as Weights);
