/**
 * `npm test [-- RING…]`: builds, then runs the rings of tests from the inside out and ends with a table and one line
 * "N passed, N failed". Exits with 1 on any failure.
 */
import {buildDist} from './bundles.ts';
import {runChecks} from './rings/check-ring.ts';
import {runNodeTests} from './rings/node-ring.ts';
import {type Counts, countsText, type RingResult, ringTable, runRing} from './rings/ring.ts';
import {runVsCodeTests} from './rings/vscode-ring.ts';

const rings: Readonly<Record<string, () => Promise<Counts>>> = {
  check: runChecks,
  unit: () => runNodeTests('test/unit'),
  server: () => runNodeTests('test/server'),
  vscode: runVsCodeTests,
};

async function build(): Promise<Counts> {
  await buildDist({production: false});
  return {passed: 0, failed: 0, note: 'done'};
}

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((ring) => !Object.hasOwn(rings, ring));
  if (unknown !== undefined) {
    console.error(`There is no ring of tests "${unknown}"; there are ${Object.keys(rings).join(', ')}.`);
    return 2;
  }
  const results: RingResult[] = [];
  const built = await runRing('build', build);
  // A build that holds is no test of its own; one that fails must not keep the other rings from telling more.
  if (built.failed > 0) results.push(built);
  for (const [ring, run] of Object.entries(rings)) {
    if (asked.length === 0 || asked.includes(ring)) results.push(await runRing(ring, run));
  }
  const sum = (count: (result: RingResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${ringTable(results)}\n`);
  console.log(countsText({passed: sum((result) => result.passed), failed}));
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
