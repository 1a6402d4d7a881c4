/** Takes a picture of the real window, when the findings are in it. */
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {provisionHost} from './provision.ts';
import {addressOf, type Opening, startHostServer} from './server.ts';
import {openBrowser, openWorkbench} from './workbench.ts';

/** What is done in the window before the picture is taken. */
export interface Steps {
  readonly command: string | undefined;
  readonly type: string | undefined;
  readonly keys: readonly string[] | undefined;
}

const findingsTimeout = 60_000;

/**
 * Opens a workspace headless, waits until VS Code counts problems in it, does the steps and writes the picture.
 * Throws when no finding comes up within a minute; the picture is written even then, to see why.
 */
export async function takeScreenshot(opening: Opening, picture: string, steps: Steps): Promise<void> {
  const server = await startHostServer(await provisionHost());
  try {
    const {page, close} = await openBrowser();
    try {
      await openWorkbench(page, addressOf(server, opening));
      const findings = await waitForFindings(page);
      await takeSteps(page, steps);
      await waitUntilStill(page);
      await mkdir(path.dirname(picture), {recursive: true});
      await page.screenshot({path: picture});
      console.log(`screenshot: ${picture} (${findings ?? 'no findings'})`);
      if (findings === undefined) {
        throw new Error(
          `Waited ${findingsTimeout / 1_000} s for a finding in ${opening.file ?? opening.workspace}, in vain.`,
        );
      }
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

/** Returns the count that VS Code shows of its problems ("Warnings: 3"), or undefined when there is none in time. */
async function waitForFindings(page: Page): Promise<string | undefined> {
  const count = page.locator('[id="status.problems"]:not([aria-label="No Problems"])');
  await count.waitFor({timeout: findingsTimeout}).catch(() => undefined);
  return (await count.count()) === 0 ? undefined : ((await count.getAttribute('aria-label')) ?? undefined);
}

async function takeSteps(page: Page, {command, type, keys}: Steps): Promise<void> {
  if (command !== undefined) await runPaletteCommand(page, command);
  else if (type === undefined && keys === undefined) await runPaletteCommand(page, 'View: Toggle Problems');
  if (type !== undefined) {
    await waitUntilStill(page);
    await page.keyboard.type(type, {delay: 20});
  }
  for (const key of keys ?? []) {
    await waitUntilStill(page);
    await page.keyboard.press(key);
  }
}

/** Runs a command by its title. Throws when the palette does not list it. */
async function runPaletteCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  await palette.locator('input[type="text"]').fill(`>${title}`);
  const row = palette.locator('.monaco-list-row').filter({hasText: title}).first();
  await row.click({timeout: 10_000}).catch((cause: unknown) => {
    throw new Error(`The command palette does not list "${title}".`, {cause});
  });
  // The mouse would rest on what the command opens, and its tooltip cover the first rows.
  await page.mouse.move(0, 0);
}

/** Returns when two pictures in a row are the same, at the latest after ten seconds. */
async function waitUntilStill(page: Page): Promise<void> {
  const deadline = Date.now() + 10_000;
  let before = await page.screenshot();
  while (Date.now() < deadline) {
    await page.waitForTimeout(400);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}
