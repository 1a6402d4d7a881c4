/**
 * Real VS Code without its download: code-server's npm package holds the real workbench and the real Node extension
 * host. It is installed once into `.vscode-test/`, as test-electron does with desktop VS Code.
 */
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {repositoryRoot, runNpm} from '../run-command.ts';
import {addMissingParts, ripgrepPackage} from './missing-parts.ts';

/** The last code-server whose VS Code (1.100.3) runs on Node 20. */
const hostPackage = 'code-server@4.100.3';

const cacheFolder = path.join(repositoryRoot, '.vscode-test');
const hostFolder = path.join(cacheFolder, hostPackage.replace('@', '-'));

/**
 * Returns the path of the host's `server-main.js`; installs the host first when it is not there. The install happens
 * in a folder of its own that is renamed at the end, so that a broken-off install is never taken for a whole one.
 * Throws when npm fails.
 */
export async function provisionHost(): Promise<string> {
  const serverMain = path.join(hostFolder, 'lib', 'vscode', 'out', 'server-main.js');
  if (existsSync(serverMain)) return serverMain;
  console.log(`VS Code: installing ${hostPackage} into .vscode-test/ (once, about 20 s) …`);
  await mkdir(cacheFolder, {recursive: true});
  const staging = await mkdtemp(path.join(cacheFolder, 'installing-'));
  try {
    await renameUnlessThere(await install(staging), hostFolder);
  } finally {
    await rm(staging, {recursive: true, force: true});
  }
  console.log(`VS Code: ${hostPackage} installed.`);
  return serverMain;
}

/** Installs the host in `staging` and returns its folder there. */
async function install(staging: string): Promise<string> {
  // npm looks for a package.json upwards; this one keeps it from finding the repository's own.
  await writeFile(path.join(staging, 'package.json'), '{"private": true}\n');
  await npmInstall(staging, [hostPackage, ripgrepPackage]);
  const packages = path.join(staging, 'node_modules');
  const host = path.join(packages, 'code-server');
  const vscode = path.join(host, 'lib', 'vscode');
  await npmInstall(vscode, ['--omit=dev']);
  await addMissingParts(vscode, packages);
  // Desktop VS Code packs its dependencies into node_modules.asar, and parts of the workbench look there.
  await symlink('node_modules', path.join(vscode, 'node_modules.asar'), 'junction');
  return host;
}

async function npmInstall(cwd: string, args: readonly string[]): Promise<void> {
  const code = await runNpm(
    ['install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {cwd},
  );
  if (code !== 0)
    throw new Error(`"npm install ${args.join(' ')}" for the VS Code host failed with exit code ${code}.`);
}

/** Two runs may install at the same time; the first one to finish stays. */
async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
