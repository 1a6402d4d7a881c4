/**
 * What is bundled into dist/ and how. `npm run build` makes all of it; entries whose source does not
 * exist yet are skipped with a printed line.
 */
import {existsSync} from 'node:fs';
import {chmod, copyFile, mkdir, readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, build} from 'esbuild';
import {filesUnder} from './files-under.ts';
import {repositoryRoot} from './run-command.ts';

export const distFolder = path.join(repositoryRoot, 'dist');

/** Where the tests that run inside VS Code are bundled to; `index.cjs` exports `run()`. */
export const vscodeTestsFolder = path.join(distFolder, 'test', 'vscode');

interface Bundle {
  readonly entry: string;
  readonly output: string;
  readonly options: BuildOptions;
}

// An ES module has no `require`; CommonJS dependencies inside the bundle call it for Node's own modules.
const requireInEsm =
  "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);";

const nodeCommonJs: BuildOptions = {platform: 'node', format: 'cjs', target: 'node20', external: ['vscode']};
const nodeEsm: BuildOptions = {
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Some dependencies (vscode-languageserver) publish CommonJS under `main`; prefer their ES modules.
  mainFields: ['module', 'main'],
  banner: {js: requireInEsm},
};

const bundles: readonly Bundle[] = [
  {entry: 'src/client/extension.ts', output: 'client.cjs', options: nodeCommonJs},
  {entry: 'src/server/node.ts', output: 'server.js', options: nodeEsm},
  {
    entry: 'src/cli/main.ts',
    output: 'cli.js',
    options: {...nodeEsm, banner: {js: `#!/usr/bin/env node\n${requireInEsm}`}},
  },
  {
    entry: 'src/client/browser.ts',
    output: 'browser/client.js',
    options: {platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode']},
  },
  {
    // Without the `worker` condition, packages pick their page build and the server dies with "document is not defined".
    entry: 'src/server/browser.ts',
    output: 'browser/server.js',
    options: {platform: 'browser', format: 'iife', target: 'es2022', conditions: ['worker']},
  },
];

/** Files that the bundles read at run time, copied next to them. */
const sqliteWasm = 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm';
const officialsData = 'src/core/officials/data';

export interface DistOptions {
  /** Minified and without source maps, as it is published. */
  readonly production: boolean;
}

/** Builds everything that the extension, the server and the command line need into dist/. Throws on a build error. */
export async function buildDist({production}: DistOptions): Promise<void> {
  if (production) await rm(distFolder, {recursive: true, force: true});
  await mkdir(distFolder, {recursive: true});
  await Promise.all(bundles.map((bundle) => buildBundle(bundle, production)));
  await copyData();
}

async function buildBundle({entry, output, options}: Bundle, production: boolean): Promise<void> {
  if (!existsSync(path.join(repositoryRoot, entry))) {
    console.log(`build: ${entry} does not exist yet, dist/${output} skipped`);
    return;
  }
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    outfile: path.join(distFolder, output),
    bundle: true,
    minify: production,
    keepNames: true,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
    ...options,
  });
  if (output === 'cli.js') await chmod(path.join(distFolder, output), 0o755);
  console.log(`build: dist/${output}`);
}

async function copyData(): Promise<void> {
  await copyFile(path.join(repositoryRoot, sqliteWasm), path.join(distFolder, 'sqlite3.wasm'));
  const folder = path.join(repositoryRoot, officialsData);
  if (!existsSync(folder)) return;
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (!entry.isFile() || entry.name.endsWith('.ts')) continue;
    await copyFile(path.join(folder, entry.name), path.join(distFolder, entry.name));
  }
}

/**
 * Bundles test/vscode/index.ts and every test/vscode/**\/*.test.ts, one CommonJS file each (VS Code's extension
 * host loads CommonJS), and returns how many test files there are.
 */
export async function buildVsCodeTests(): Promise<number> {
  const source = path.join(repositoryRoot, 'test', 'vscode');
  const tests = await filesUnder(source, '.test.ts');
  await rm(vscodeTestsFolder, {recursive: true, force: true});
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [path.join(source, 'index.ts'), ...tests],
    outdir: vscodeTestsFolder,
    outbase: source,
    outExtension: {'.js': '.cjs'},
    bundle: true,
    sourcemap: 'inline',
    logLevel: 'warning',
    ...nodeCommonJs,
    // One mocha for the runner and all test files: it keeps the current suite in its module.
    external: ['vscode', 'mocha'],
  });
  return tests.length;
}
