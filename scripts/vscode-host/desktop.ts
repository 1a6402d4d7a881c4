/** Finds desktop VS Code on this machine. */
import {existsSync, realpathSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The value of BRIEFCHECK_VSCODE that passes over desktop VS Code and uses the provisioned host. */
const useProvisionedHost = 'provisioned';

/**
 * Returns the executable of desktop VS Code (not its `code` command, which returns at once), or undefined when there
 * is none that could open a window here. BRIEFCHECK_VSCODE names another one, or is `provisioned` for none.
 */
export function findDesktopVsCode(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = env['BRIEFCHECK_VSCODE'];
  if (chosen === useProvisionedHost) return undefined;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`BRIEFCHECK_VSCODE names "${chosen}", which does not exist.`);
    return chosen;
  }
  const hasDisplay = process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  if (!hasDisplay) return undefined;
  return [...besideCodeCommand(env), ...usualPlaces(env)].find((candidate) => existsSync(candidate));
}

/** The executables that belong to the `code` commands on PATH. */
function besideCodeCommand(env: NodeJS.ProcessEnv): readonly string[] {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .filter((command) => existsSync(command))
    .flatMap((command) => {
      const bin = path.dirname(realpathSync(command));
      if (process.platform === 'win32') return [path.join(bin, '..', 'Code.exe')];
      // Visual Studio Code.app/Contents/Resources/app/bin/code
      if (process.platform === 'darwin') return macExecutables(path.join(bin, '..', '..', '..'));
      return [path.join(bin, '..', 'code')]; // /usr/share/code/bin/code
    });
}

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/', os.homedir()].flatMap((root) =>
        macExecutables(path.join(root, 'Applications', 'Visual Studio Code.app', 'Contents')),
      );
    case 'win32':
      return [
        path.join(env['LOCALAPPDATA'] ?? '', 'Programs'),
        env['ProgramFiles'] ?? 'C:\\Program Files',
      ].map((folder) => path.join(folder, 'Microsoft VS Code', 'Code.exe'));
    default:
      return [
        '/usr/share/code/code',
        '/snap/code/current/usr/share/code/code',
        '/opt/visual-studio-code/code',
      ];
  }
}

/** The app's executable was renamed from Electron to Code in 2025. */
function macExecutables(contents: string): readonly string[] {
  return ['Code', 'Electron'].map((name) => path.join(contents, 'MacOS', name));
}
