/** Starts and stops the provisioned VS Code server, and makes the addresses under which it opens a workspace. */
import {type ChildProcess, fork} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {timeLimit} from './time-limit.ts';

export interface HostServer {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** Is settled when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server with all its processes and removes its data folder. */
  stop(): Promise<void>;
}

/** What the workbench at an address opens; all paths absolute. */
export interface Opening {
  readonly workspace: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath?: string;
  readonly file?: string;
  /** Where in the file the cursor stands: `LINE` or `LINE:COLUMN`, from 1. */
  readonly position?: string;
}

/** The user's settings in the new data folder: no page, question or download of VS Code's own stands before the draft. */
const userSettings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  // VS Code in a browser saves by itself, which would write every try into the repository's own sample.
  'files.autoSave': 'off',
  // A blinking cursor would make two pictures of the same window differ.
  'editor.cursorBlinking': 'solid',
};

const startLimit = {seconds: 60, what: 'the VS Code server to listen'};

/**
 * Starts `serverMain` on a free port of the loopback interface, with `env` added to the environment of its extension
 * host. Throws with the server's output when it does not come up.
 */
export async function startHostServer(
  serverMain: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HostServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-vscode-'));
  await writeUserSettings(data);
  const server = forkServer(serverMain, data, env);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async () => {
    await endProcess(server);
    await rm(data, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  };
  try {
    const port = await timeLimit(startLimit, listeningPort(server));
    return {authority: `127.0.0.1:${port}`, ended, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}

async function writeUserSettings(data: string): Promise<void> {
  const folder = path.join(data, 'data', 'User');
  await mkdir(folder, {recursive: true});
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(userSettings));
}

function forkServer(serverMain: string, data: string, env: Readonly<Record<string, string>>): ChildProcess {
  const args = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--disable-workspace-trust', '--disable-telemetry', '--telemetry-level', 'off'],
    ...['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')],
  ];
  const endWithParent = fileURLToPath(new URL('end-with-parent.cjs', import.meta.url));
  return fork(serverMain, args, {
    // No marketplace: nothing is looked up or installed from a network.
    env: {...process.env, EXTENSIONS_GALLERY: '{}', ...env},
    execArgv: ['--require', endWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function listeningPort(server: ChildProcess): Promise<number> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new Error(`The VS Code server ended with code ${code}. It said:\n${output}`)),
    );
  });
}

/** Ends a process by SIGTERM, after five seconds by SIGKILL, and waits for its end. */
function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => server.kill('SIGKILL'), 5_000);
    server.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    server.kill('SIGTERM');
  });
}

/**
 * Returns the address under which the server opens a workspace with the extension under development. VS Code's
 * command-line options travel in the address, as its `payload`.
 */
export function addressOf({authority}: HostServer, opening: Opening): string {
  const remote = (file: string) =>
    `vscode-remote://${authority}${file.split('/').map(encodeURIComponent).join('/')}`;
  const payload: [string, string][] = [
    ['extensionDevelopmentPath', remote(opening.extensionDevelopmentPath)],
  ];
  if (opening.extensionTestsPath) payload.push(['extensionTestsPath', remote(opening.extensionTestsPath)]);
  if (opening.file && opening.position) {
    payload.push(['openFile', `${remote(opening.file)}:${opening.position}`], ['gotoLineMode', 'true']);
  } else if (opening.file) payload.push(['openFile', remote(opening.file)]);
  const query = new URLSearchParams({folder: opening.workspace, payload: JSON.stringify(payload)});
  return `http://${authority}/?${query}`;
}
