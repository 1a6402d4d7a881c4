import Mocha from 'mocha';

/** Prints one whole line for each test when it ends: lines are all that VS Code passes on of a test's console. */
export class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => {
      if (!suite.root) console.log(suite.title);
    });
    runner.on('pass', (test) => console.log(`  ✔ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => console.log(`  - ${test.title}: skipped`));
    runner.on('fail', (test, error: unknown) => {
      console.log(`  ✖ ${test.title}`);
      console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }
}
