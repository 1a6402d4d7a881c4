/** A sentence as the trainer sees it: its features and the labels that may be right for it. */
export interface Example {
  readonly features: readonly string[];
  /** One label for a sentence read by a person; several where the data only says "one of these". */
  readonly allowed: readonly number[];
  readonly weight: number;
}

export interface Regression {
  readonly bias: readonly number[];
  readonly features: ReadonlyMap<string, readonly number[]>;
}

export interface Training {
  readonly labels: number;
  /** Features in fewer examples than this are dropped. */
  readonly minCount: number;
  readonly ridge: number;
  readonly steps: number;
}

interface Sparse {
  readonly rows: readonly Int32Array[];
  readonly names: readonly string[];
}

/**
 * Fits a multinomial logistic regression by full-batch gradient steps with momentum and a step size per weight
 * (Adam), deterministic: no shuffling, weights start at zero. Where an example allows several labels, the
 * likelihood of the set is raised.
 */
export function fitRegression(examples: readonly Example[], training: Training): Regression {
  const {rows, names} = sparse(examples, training.minCount);
  const labels = training.labels;
  const weights = new Float64Array((names.length + 1) * labels);
  const descent = new Descent(weights, training.steps);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 1; step <= training.steps; step++) {
    const gradient = descent.gradient;
    // the last row, the bias, is not held down
    for (let i = 0; i < weights.length; i++)
      gradient[i] = i < names.length * labels ? (training.ridge * at(weights, i)) / total : 0;
    for (const [r, row] of rows.entries())
      addSlopes(weights, gradient, row, examples[r] as Example, labels, total);
    descent.step(step);
  }
  const features = new Map(
    names.map((name, f) => [name, [...weights.subarray(f * labels, (f + 1) * labels)]] as const),
  );
  return {bias: [...weights.subarray(names.length * labels)], features};
}

/** Adds one example's share of the gradient of the mean negative log-likelihood. */
function addSlopes(
  weights: Float64Array,
  gradient: Float64Array,
  row: Int32Array,
  example: Example,
  labels: number,
  total: number,
): void {
  const bias = weights.length - labels;
  const scores = weights.slice(bias);
  for (const f of row)
    for (let c = 0; c < labels; c++) scores[c] = at(scores, c) + at(weights, f * labels + c);
  softmax(scores);
  const mass = example.allowed.reduce((sum, label) => sum + at(scores, label), 0);
  for (let c = 0; c < labels; c++) {
    const wanted = example.allowed.includes(c) ? at(scores, c) / mass : 0;
    const slope = ((at(scores, c) - wanted) * example.weight) / total;
    gradient[bias + c] = at(gradient, bias + c) + slope;
    for (const f of row) gradient[f * labels + c] = at(gradient, f * labels + c) + slope;
  }
}

/** Adam (Kingma and Ba 2015), its rate cut to a quarter for the last third of the steps. */
class Descent {
  readonly gradient: Float64Array;
  readonly #weights: Float64Array;
  readonly #steps: number;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(weights: Float64Array, steps: number) {
    this.#weights = weights;
    this.#steps = steps;
    this.gradient = new Float64Array(weights.length);
    this.#mean = new Float64Array(weights.length);
    this.#square = new Float64Array(weights.length);
  }

  step(step: number): void {
    const late = step > this.#steps * 0.7 ? 0.25 : 1;
    const rate = ((0.08 * Math.sqrt(1 - 0.99 ** step)) / (1 - 0.9 ** step)) * late;
    for (let i = 0; i < this.#weights.length; i++) {
      const slope = at(this.gradient, i);
      const mean = 0.9 * at(this.#mean, i) + 0.1 * slope;
      const square = 0.99 * at(this.#square, i) + 0.01 * slope * slope;
      this.#mean[i] = mean;
      this.#square[i] = square;
      this.#weights[i] = at(this.#weights, i) - (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
}

/** An element that is known to be there. */
function at(array: Float64Array, index: number): number {
  return array[index] as number;
}

function sparse(examples: readonly Example[], minCount: number): Sparse {
  const counts = new Map<string, number>();
  for (const {features} of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= minCount)
    .map(([name]) => name)
    .sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = examples.map(({features}) =>
    Int32Array.from(
      features.flatMap((name) => {
        const id = ids.get(name);
        return id === undefined ? [] : [id];
      }),
    ),
  );
  return {rows, names};
}

/** Turns scores into probabilities in place. */
function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(at(scores, c) - top);
    sum += at(scores, c);
  }
  for (let c = 0; c < scores.length; c++) scores[c] = at(scores, c) / sum;
}
