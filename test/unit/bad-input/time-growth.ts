import assert from 'node:assert/strict';

/**
 * Four times the text may take this many times as long: four where time is linear, sixteen where it is quadratic. The
 * bound leaves room for a noisy machine, and short times are not compared at all.
 */
const MOST_GROWTH = 10;
const TOO_SHORT_TO_COMPARE = 400;
/** Runs that are compared before growth counts as such. */
const MOST_RUNS = 6;
const FEW = 8_000;

/** Fails where the work on four times as much takes far more than four times as long. */
export function assertLinear<Input>(make: (count: number) => Input, work: (input: Input) => void): void {
  const timeOf = (input: Input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  };
  const [few, many] = [make(FEW), make(4 * FEW)];
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // the best of several runs: a pause of the machine is no growth
  for (let run = 0; run < MOST_RUNS; run++) {
    small = Math.min(small, timeOf(few));
    large = Math.min(large, timeOf(many));
    if (large < TOO_SHORT_TO_COMPARE || large < MOST_GROWTH * small) return;
  }
  assert.fail(`${small} ms, then ${large} ms for four times the text`);
}
