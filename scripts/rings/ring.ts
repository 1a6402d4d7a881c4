/** What one ring of tests came to. */
export interface RingResult {
  readonly ring: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** Why nothing ran, where nothing did. */
  readonly note?: string;
}

export type Counts = Omit<RingResult, 'ring' | 'seconds'>;

/** Runs one ring, times it and prints its count. A ring that throws has one failure: itself. */
export async function runRing(ring: string, run: () => Promise<Counts>): Promise<RingResult> {
  console.log(`\n== ${ring} ==`);
  const start = performance.now();
  const counts: Counts = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return {passed: 0, failed: 1};
  });
  const seconds = (performance.now() - start) / 1_000;
  const result = {ring, ...counts, seconds};
  console.log(`${ring}: ${result.note ?? countsText(result)} (${seconds.toFixed(1)} s)`);
  return result;
}

/** "12 passed, 0 failed" */
export function countsText({passed, failed}: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** The table of all rings, one line each. */
export function ringTable(results: readonly RingResult[]): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(10) : cell.padStart(8))).join(' ');
  const header = row(['ring', 'passed', 'failed', 'seconds']);
  const rows = results.map(({ring, passed, failed, seconds, note}) =>
    [row([ring, String(passed), String(failed), seconds.toFixed(1)]), note].filter(Boolean).join('  '),
  );
  return [header, ...rows].join('\n');
}
