/**
 * The parts of the host that npm's install scripts would have compiled or downloaded. Install scripts are left out
 * (they need a compiler and other networks than npm's), so the parts that VS Code misses are put in here.
 */
import {copyFile, cp} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** ripgrep as npm packages, one for each platform: VS Code finds files and searches in them with it. */
export const ripgrepPackage = '@vscode/ripgrep@1.18.0';

/** Native addons that would need a compiler, and what takes their place. */
const standIns = [
  ['@vscode/spdlog', 'spdlog.cjs'],
  ['native-watchdog', 'native-watchdog.cjs'],
] as const;

/** Completes the VS Code in `vscode` with the packages installed in `packages` (a node_modules folder). */
export async function addMissingParts(vscode: string, packages: string): Promise<void> {
  const modules = path.join(vscode, 'node_modules');
  const ripgrep = path.join(packages, '@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin');
  await cp(ripgrep, path.join(modules, '@vscode', 'ripgrep', 'bin'), {recursive: true});
  for (const [module, standIn] of standIns) {
    const source = fileURLToPath(new URL(`stand-ins/${standIn}`, import.meta.url));
    await copyFile(source, path.join(modules, module, 'index.js'));
  }
}
