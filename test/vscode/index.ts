/**
 * Runs inside VS Code's extension host: loads every *.test.cjs beside it into mocha and runs them. VS Code calls
 * `run` and ends with exit code 1 when its promise is rejected.
 */
import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import {LineReporter} from './line-reporter.ts';
import {markConsole} from './marked-console.ts';

export async function run(): Promise<void> {
  markConsole(process.env['BRIEFCHECK_TEST_MARK']);
  const mocha = new Mocha({ui: 'tdd', timeout: 30_000, reporter: LineReporter});
  const grep = process.env['BRIEFCHECK_TEST_GREP'];
  if (grep) mocha.grep(grep);
  const names = readdirSync(__dirname, {recursive: true, encoding: 'utf8'});
  for (const name of names.filter((name) => name.endsWith('.test.cjs')).sort()) {
    mocha.addFile(path.join(__dirname, name));
  }
  const {passes: passed, failures: failed} = await runToEnd(mocha);
  const countsFile = process.env['BRIEFCHECK_TEST_COUNTS'];
  if (countsFile) writeFileSync(countsFile, JSON.stringify({passed, failed}));
  if (failed > 0) throw new Error(`${failed} of the tests inside VS Code failed.`);
}

function runToEnd(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats === undefined) reject(new Error('mocha ended without its counts'));
      else resolve(runner.stats);
    });
  });
}
