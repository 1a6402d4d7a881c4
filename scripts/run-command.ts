import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** Absolute path of the repository's root folder. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command with its output shown live and no standard input, and returns its exit code
 * (1 when a signal ended it). Throws when the command cannot be started at all.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? repositoryRoot,
      env: {...process.env, ...options.env},
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (cause) => reject(new Error(`"${command}" could not be started`, {cause})));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the command line of an installed npm package (`node node_modules/<entry> …`), the same on every platform. */
export function runPackage(
  entry: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return runCommand(process.execPath, [`${repositoryRoot}/node_modules/${entry}`, ...args], options);
}

/** Runs npm, the one that runs this script where there is one. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js')
    ? runCommand(process.execPath, [npm, ...args], options)
    : runCommand('npm', args, options);
}
