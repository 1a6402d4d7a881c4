/** A ring whose tests run in Node, with node:test. */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {filesUnder} from '../files-under.ts';
import {repositoryRoot, runCommand} from '../run-command.ts';
import type {Counts} from './ring.ts';

/** Fixes the seed of the property tests. */
const propertySeed = pathToFileURL(path.join(repositoryRoot, 'test', 'property-seed.ts')).href;

/** How long one test file may take, in milliseconds. */
const fileTimeout = 300_000;

/** Runs all test files below a folder of the repository, with a readable report on the console, and counts the tests. */
export async function runNodeTests(folder: string): Promise<Counts> {
  // Node 20 takes no glob patterns here: hand it the files.
  const files = await filesUnder(path.join(repositoryRoot, folder), '.test.ts');
  if (files.length === 0) return {passed: 0, failed: 0, note: `no test files in ${folder}/`};
  const reports = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-report-'));
  try {
    const tap = path.join(reports, 'report.tap');
    const code = await runCommand(process.execPath, [
      ...[
        '--import',
        'tsx',
        '--import',
        propertySeed,
        '--test',
        `--test-timeout=${fileTimeout}`,
        `--test-concurrency=${os.availableParallelism()}`,
      ],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
      ...files,
    ]);
    return withExitCode(tapCounts(await readFile(tap, 'utf8')), code);
  } finally {
    await rm(reports, {recursive: true, force: true});
  }
}

/** Reads the totals that close a TAP report of node:test ("# pass 12"). */
export function tapCounts(report: string): Counts {
  const total = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return {passed: total('pass'), failed: total('fail') + total('cancelled')};
}

/** A run that failed without a failing test (it could not be loaded, it crashed) counts as one failure. */
function withExitCode(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}
