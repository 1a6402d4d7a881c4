/** The workbench of a VS Code server, opened in headless Chromium. */
import {chromium, type Page} from 'playwright-core';
import {findOrInstallChromium} from './chromium.ts';

export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

/** What headless Chromium needs as root and on a machine without a network: no sandbox, no calls home. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts headless Chromium, with a user-data folder of its own, on an empty page of 1440x900 pixels. */
export async function openBrowser(): Promise<Workbench> {
  const executablePath = await findOrInstallChromium();
  const browser = await chromium.launch({executablePath, headless: true, args: chromiumFlags});
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  return {page, close: () => browser.close()};
}

/** Opens the address and returns when the workbench is drawn. Throws when it is not within a minute. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address, {waitUntil: 'domcontentloaded', timeout: 60_000});
  await page.locator('.monaco-workbench .part.statusbar').waitFor({timeout: 60_000});
}
