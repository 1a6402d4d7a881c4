/**
 * `npm start [-- OPTIONS]`: builds, and opens VS Code with the extension on the sample workspace.
 *
 *   --workspace DIR        opens another folder
 *   --open FILE[:LINE:COL] shows this file of the folder (default: its first draft)
 *   --screenshot FILE.png  opens it headless, waits for the findings, writes a picture and exits
 *
 * and before the picture is taken, in this order:
 *
 *   --command TITLE        runs a command of the palette, as "Briefcheck: Search Corpus" (default: the problems)
 *   --type TEXT            types into what the command opened
 *   --keys KEYS            presses keys, as "ArrowDown Control+."
 */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {buildDist} from './bundles.ts';
import {filesUnder} from './files-under.ts';
import {repositoryRoot} from './run-command.ts';
import {findDesktopVsCode} from './vscode-host/desktop.ts';
import {openDesktop, serveUntilStopped} from './vscode-host/open.ts';
import {ensureSample} from './vscode-host/sample.ts';
import {takeScreenshot} from './vscode-host/screenshot.ts';
import type {Opening} from './vscode-host/server.ts';

const {values: asked} = parseArgs({
  options: {
    workspace: {type: 'string'},
    open: {type: 'string'},
    screenshot: {type: 'string'},
    command: {type: 'string'},
    type: {type: 'string'},
    keys: {type: 'string'},
  },
});

/** A path as the author typed it: npm runs this script in the repository, but says where it was called from. */
const typedPath = (typed: string) => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), typed);

async function readOpening(): Promise<Opening> {
  const workspace = asked.workspace === undefined ? await ensureSample() : typedPath(asked.workspace);
  if (!existsSync(workspace)) throw new Error(`The folder "${workspace}" does not exist.`);
  const opening = {workspace, extensionDevelopmentPath: repositoryRoot};
  if (asked.open === undefined) {
    const file = await firstDraft(workspace);
    return file === undefined ? opening : {...opening, file};
  }
  const [name = '', position] = asked.open.split(/:(?=\d)(.*)/); // "drafts/summit.md:12:3"
  const file = path.resolve(workspace, name);
  if (!existsSync(file)) throw new Error(`The file "${file}" does not exist.`);
  return position === undefined ? {...opening, file} : {...opening, file, position};
}

/** The first Markdown file of drafts/, where a workspace of Briefcheck keeps its drafts, else that of the folder itself. */
async function firstDraft(workspace: string): Promise<string | undefined> {
  const inDrafts = await filesUnder(path.join(workspace, 'drafts'), '.md');
  return (
    inDrafts[0] ?? ['README.md'].map((name) => path.join(workspace, name)).find((file) => existsSync(file))
  );
}

async function main(): Promise<void> {
  const opening = await readOpening();
  await buildDist({production: false});
  if (asked.screenshot !== undefined) {
    const picture = typedPath(asked.screenshot);
    await takeScreenshot(opening, picture, {
      command: asked.command,
      type: asked.type,
      keys: asked.keys?.split(' '),
    });
    return;
  }
  const desktop = findDesktopVsCode();
  if (desktop === undefined) await serveUntilStopped(opening);
  else openDesktop(desktop, opening);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
