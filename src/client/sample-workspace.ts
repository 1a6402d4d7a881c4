import {commands, type ExtensionContext, FileSystemError, FileType, Uri, window, workspace} from 'vscode';

/**
 * Opens the sample workspace in a new window. It is a copy, so that the author may change it; one that was made
 * before is opened as it was left.
 */
export async function openSampleWorkspace({extensionUri, globalStorageUri}: ExtensionContext): Promise<void> {
  const copy = Uri.joinPath(globalStorageUri, 'sample');
  try {
    if (!(await exists(copy))) await copyFolder(Uri.joinPath(extensionUri, 'sample'), copy);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(`The sample workspace could not be copied: ${reason}`);
    return;
  }
  await commands.executeCommand('vscode.openFolder', copy, {forceNewWindow: true});
}

async function exists(folder: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(folder);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

async function copyFolder(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const source = Uri.joinPath(from, name);
    const target = Uri.joinPath(to, name);
    if (type === FileType.Directory) await copyFolder(source, target);
    else await workspace.fs.copy(source, target, {overwrite: true});
  }
}
