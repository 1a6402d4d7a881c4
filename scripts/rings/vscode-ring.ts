/** The ring whose tests run in the extension host of a real VS Code. */
import {cp, mkdir, mkdtemp, readFile, realpath, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {runTests} from '@vscode/test-electron';
import {buildVsCodeTests, vscodeTestsFolder} from '../bundles.ts';
import {repositoryRoot} from '../run-command.ts';
import {findDesktopVsCode} from '../vscode-host/desktop.ts';
import {ensureSample} from '../vscode-host/sample.ts';
import type {Counts} from './ring.ts';

/** Takes the place of desktop VS Code; Windows cannot start such a script, there test-electron downloads VS Code. */
const launcher =
  process.platform === 'win32'
    ? undefined
    : fileURLToPath(new URL('../vscode-host/launcher.js', import.meta.url));

/**
 * Runs test/vscode/**\/*.test.ts through test-electron's `runTests`: in desktop VS Code where there is one, else in the
 * provisioned host. The tests work on a copy of the sample workspace, which they may change.
 */
export async function runVsCodeTests(): Promise<Counts> {
  if ((await buildVsCodeTests()) === 0) return {passed: 0, failed: 0, note: 'no test files in test/vscode/'};
  // The real path: VS Code reports files under it, and on a Mac the temporary folder is a link.
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'briefcheck-test-')));
  try {
    const workspace = path.join(scratch, 'workspace');
    await mkdir(workspace);
    await cp(await ensureSample(), workspace, {recursive: true});
    const countsFile = path.join(scratch, 'counts.json');
    const ended = await runIn(workspace, scratch, countsFile);
    return await readCounts(countsFile, ended);
  } finally {
    await rm(scratch, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  }
}

type Ended = {readonly ok: true} | {readonly ok: false; readonly reason: string};

async function runIn(workspace: string, scratch: string, countsFile: string): Promise<Ended> {
  const desktop = findDesktopVsCode();
  const executable = desktop ?? launcher;
  console.log(`VS Code: ${desktop ?? 'no desktop VS Code here, using the provisioned host'}`);
  try {
    await runTests({
      ...(executable === undefined ? {} : {vscodeExecutablePath: executable}),
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath: path.join(vscodeTestsFolder, 'index.cjs'),
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${path.join(scratch, 'user')}`],
      extensionTestsEnv: {BRIEFCHECK_TEST_COUNTS: countsFile},
    });
    return {ok: true};
  } catch (error) {
    return {ok: false, reason: error instanceof Error ? error.message : String(error)};
  }
}

/** The tests write their counts to a file when they end. */
async function readCounts(countsFile: string, ended: Ended): Promise<Counts> {
  const text = await readFile(countsFile, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(
      `The tests inside VS Code did not come to their end: ${ended.ok ? 'VS Code ended before them' : ended.reason}.`,
    );
  const {passed, failed}: Counts = JSON.parse(text);
  return {passed, failed: ended.ok ? failed : Math.max(failed, 1)};
}
