/** Opens VS Code for a person to use. */
import {spawn} from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import {parentEnded} from './parent-ended.ts';
import {provisionHost} from './provision.ts';
import {addressOf, type Opening, startHostServer} from './server.ts';

/** Opens a window of desktop VS Code and returns at once. */
export function openDesktop(executable: string, opening: Opening): void {
  const asRoot = process.getuid?.() === 0;
  const args = [
    `--extensionDevelopmentPath=${opening.extensionDevelopmentPath}`,
    opening.workspace,
    ...(opening.file === undefined
      ? []
      : ['--goto', [opening.file, opening.position].filter(Boolean).join(':')]),
    // Electron refuses to start as root without these two.
    ...(asRoot
      ? ['--no-sandbox', `--user-data-dir=${path.join(os.tmpdir(), 'briefcheck-vscode-root')}`]
      : []),
  ];
  spawn(executable, args, {detached: true, stdio: 'ignore'}).unref();
  console.log(`VS Code: opened ${opening.workspace} in ${executable}`);
}

/** Starts the provisioned host, prints the address to open and returns when Ctrl+C, a signal or the end of npm ends it. */
export async function serveUntilStopped(opening: Opening): Promise<void> {
  const server = await startHostServer(await provisionHost());
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  console.log(
    `\nVS Code with Briefcheck is at\n\n  ${addressOf(server, opening)}\n\nOpen it in a browser; Ctrl+C ends it.`,
  );
  await Promise.race([stopped, server.ended, parentEnded()]);
  await server.stop();
}
