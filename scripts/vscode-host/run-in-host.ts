/** Runs extension tests in the provisioned VS Code host. */
import type {Page} from 'playwright-core';
import {provisionHost} from './provision.ts';
import {addressOf, type Opening, startHostServer} from './server.ts';
import {timeLimit} from './time-limit.ts';
import {openBrowser, openWorkbench} from './workbench.ts';

const wholeRun = {
  seconds: Number(process.env['BRIEFCHECK_VSCODE_SECONDS'] ?? 600),
  what: 'the tests inside VS Code to end',
};
const firstSign = {seconds: 90, what: 'the first test inside VS Code to start'};

/**
 * VS Code passes the tests' console on in the middle of its own log. Handed to the extension host as
 * BRIEFCHECK_TEST_MARK, this opens every line that the tests write, so that the two can be told apart.
 */
const testMark = 'briefcheck-test:';

/** How much of VS Code's own log is shown when a run goes wrong. */
const logLinesKept = 40;

/**
 * Runs the tests at `opening.extensionTestsPath` in VS Code's Node extension host with their console shown live,
 * and returns their exit code. Throws, with the end of VS Code's own log, when VS Code does not start or the tests
 * do not end.
 */
export async function runTestsInHost(opening: Opening): Promise<number> {
  const server = await startHostServer(await provisionHost(), {BRIEFCHECK_TEST_MARK: testMark});
  try {
    const {page, close} = await openBrowser();
    try {
      const run = await listen(page);
      return await withLog(run, async () => {
        await openWorkbench(page, addressOf(server, opening));
        await timeLimit(firstSign, Promise.race([run.started, run.exited]));
        return await timeLimit(wholeRun, run.exited);
      });
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

interface TestRun {
  readonly started: Promise<void>;
  readonly exited: Promise<number>;
  /** The last lines of VS Code's own log. */
  readonly log: readonly string[];
}

/**
 * Puts the two functions on the page that VS Code's web workbench looks for when it runs extension tests:
 * one for every line of its log and the tests' console, one for the tests' exit code.
 */
async function listen(page: Page): Promise<TestRun> {
  const log: string[] = [];
  const started = new Promise<void>((resolve, reject) => {
    page
      .exposeFunction('codeAutomationLog', (_type: string, [first, ...rest]: readonly unknown[]) => {
        const text = [first, ...rest].join(' ');
        if (text.startsWith(testMark)) {
          resolve();
          console.log(text.slice(testMark.length));
          return;
        }
        log.push(text);
        if (log.length > logLinesKept) log.shift();
      })
      .catch(reject);
  });
  const exited = new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('The browser page that shows VS Code crashed.')));
    page.on('close', () => reject(new Error('The browser page that shows VS Code was closed.')));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
  });
  // The page closes after every run; by then nobody waits any more.
  exited.catch(() => undefined);
  return {started, exited, log};
}

/** Runs `work`; when the tests never came to an end, the error tells what VS Code logged last. */
async function withLog(run: TestRun, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nVS Code's log ends with:\n${run.log.join('\n')}`, {cause: error});
  }
}
