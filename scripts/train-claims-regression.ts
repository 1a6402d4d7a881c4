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
export function fit(examples: readonly Example[], training: Training): Regression {
  const {rows, names} = sparse(examples, training.minCount);
  const k = training.labels;
  const size = (names.length + 1) * k;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const biasAt = names.length * k;
  const scores = new Float64Array(k);
  const target = new Float64Array(k);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 1; step <= training.steps; step++) {
    for (let i = 0; i < size; i++)
      gradient[i] = i < biasAt ? (training.ridge * (weights[i] ?? 0)) / total : 0;
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r] as Int32Array;
      const example = examples[r] as Example;
      for (let c = 0; c < k; c++) scores[c] = weights[biasAt + c] as number;
      for (const f of row)
        for (let c = 0; c < k; c++) scores[c] = (scores[c] as number) + (weights[f * k + c] as number);
      softmax(scores);
      target.fill(0);
      let mass = 0;
      for (const c of example.allowed) mass += scores[c] as number;
      for (const c of example.allowed) target[c] = (scores[c] as number) / mass;
      for (let c = 0; c < k; c++) {
        const slope = ((scores[c] as number) - (target[c] as number)) * (example.weight / total);
        gradient[biasAt + c] = (gradient[biasAt + c] as number) + slope;
        for (const f of row) gradient[f * k + c] = (gradient[f * k + c] as number) + slope;
      }
    }
    const rate =
      ((0.08 * Math.sqrt(1 - 0.99 ** step)) / (1 - 0.9 ** step)) * (step > training.steps * 0.7 ? 0.25 : 1);
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      const m = (first[i] = 0.9 * (first[i] as number) + 0.1 * g);
      const v = (second[i] = 0.99 * (second[i] as number) + 0.01 * g * g);
      weights[i] = (weights[i] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  const features = new Map(names.map((name, f) => [name, [...weights.subarray(f * k, f * k + k)]] as const));
  return {bias: [...weights.subarray(biasAt, biasAt + k)], features};
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
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp((scores[c] as number) - top);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
