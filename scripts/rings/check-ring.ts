/** The ring of everything that can be checked without running the product. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {repositoryRoot, runPackage} from '../run-command.ts';
import type {Counts} from './ring.ts';

interface Check {
  readonly name: string;
  readonly entry: string;
  readonly args: readonly string[];
  /** A file of the repository without which there is nothing to check. */
  readonly needs?: string;
}

const checks: readonly Check[] = [
  {name: 'lint and format', entry: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.']},
  {name: 'types', entry: 'typescript/bin/tsc', args: ['--noEmit']},
  {
    // The core runs in Node, a web worker and a command line: it may know neither Node nor the DOM.
    name: 'types of src/core, without Node and DOM',
    entry: 'typescript/bin/tsc',
    args: ['--noEmit', '--project', 'src/core'],
    needs: 'src/core/tsconfig.json',
  },
  {
    name: 'generated files up to date',
    entry: 'tsx/dist/cli.mjs',
    args: ['scripts/generate.ts', '--check'],
    needs: 'scripts/generate.ts',
  },
];

/** Runs all checks, each to its end, and returns how many hold. */
export async function runChecks(): Promise<Counts> {
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    if (check.needs !== undefined && !existsSync(path.join(repositoryRoot, check.needs))) {
      console.log(`- ${check.name}: nothing to check, ${check.needs} does not exist yet`);
      continue;
    }
    const holds = (await runPackage(check.entry, check.args)) === 0;
    console.log(`${holds ? '✔' : '✖'} ${check.name}`);
    if (holds) passed += 1;
    else failed += 1;
  }
  return {passed, failed};
}
