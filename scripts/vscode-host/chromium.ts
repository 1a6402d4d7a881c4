/** Finds a Chromium or Chrome that can show VS Code's workbench, or installs one where that is possible unasked. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {runCommand} from '../run-command.ts';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The one sentence shown where Chromium is missing and may not be installed unasked. */
const howToInstall =
  'VS Code needs a browser here and none was found: install Chromium ("sudo apt-get install chromium" on Debian) ' +
  'or Google Chrome, or set BRIEFCHECK_CHROMIUM to the executable of one.';

/** Root may install packages on Debian without asking anybody. */
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Returns the executable of a browser; where there is none, installs Debian's Chromium if it may.
 * Throws with what to install otherwise.
 */
export async function findOrInstallChromium(
  env: NodeJS.ProcessEnv = process.env,
  install: boolean = mayInstall,
): Promise<string> {
  const found = findChromium(env);
  if (found !== undefined) return found;
  if (!install) throw new Error(howToInstall);
  await installWithApt();
  const installed = findChromium(env);
  if (installed === undefined) throw new Error(howToInstall);
  return installed;
}

function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const chosen = env['BRIEFCHECK_CHROMIUM'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`BRIEFCHECK_CHROMIUM names "${chosen}", which does not exist.`);
    return chosen;
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find((candidate) => existsSync(candidate));
}

async function installWithApt(): Promise<void> {
  console.log('Chromium: not found, installing it with apt-get (once) …');
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  const update = await runCommand('apt-get', ['update', '-qq'], {env});
  const install = await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    {env},
  );
  if (install !== 0)
    throw new Error(
      `apt-get could not install Chromium (update ${update}, install ${install}). ${howToInstall}`,
    );
}
