import {appendFile, mkdir, open, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {
  FileMissingError,
  type FileSystem,
  type FolderEntry,
  type WriteBytes,
} from '../service/corpus/file-system.ts';

/** The files of this machine, for `file:` URIs; all others are left to `elsewhere`. */
export function nodeFiles(elsewhere: FileSystem): FileSystem {
  const onDisk = (uri: string) => uri.startsWith('file:');
  return {
    size: (uri) => (onDisk(uri) ? local(uri, async (file) => (await stat(file)).size) : elsewhere.size(uri)),
    readFile: (uri) => (onDisk(uri) ? local(uri, (file) => readFile(file)) : elsewhere.readFile(uri)),
    readFolder: (uri) => (onDisk(uri) ? local(uri, folderEntries) : elsewhere.readFolder(uri)),
    replaceFile: (uri, produce) =>
      onDisk(uri) ? local(uri, (file) => replace(file, produce)) : elsewhere.replaceFile(uri, produce),
    appendFile: (uri, bytes) =>
      onDisk(uri) ? local(uri, (file) => append(file, bytes)) : elsewhere.appendFile(uri, bytes),
  };
}

async function local<T>(uri: string, work: (file: string) => Promise<T>): Promise<T> {
  try {
    return await work(fileURLToPath(uri));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new FileMissingError(error.message, {cause: error});
    // "EACCES: permission denied, open '/home/…'" without the path, which the author sees anyway
    throw new Error(error.message.replace(/^\w+: |, .*$/g, ''), {cause: error});
  }
}

async function folderEntries(folder: string): Promise<FolderEntry[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const found = await Promise.all(
    entries.map(async (entry): Promise<FolderEntry[]> => {
      if (entry.isDirectory()) return [{name: entry.name, kind: 'folder'}];
      if (entry.isFile()) return [{name: entry.name, kind: 'file'}];
      return entry.isSymbolicLink() && (await isLinkToFile(path.join(folder, entry.name)))
        ? [{name: entry.name, kind: 'file'}]
        : [];
    }),
  );
  return found.flat();
}

async function isLinkToFile(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch {
    // a link to nothing, or to itself
    return false;
  }
}

/** Written beside it and renamed: a crash leaves the old file or the new one, never half of one. */
async function replace(file: string, produce: (write: WriteBytes) => Promise<boolean>): Promise<boolean> {
  await mkdir(path.dirname(file), {recursive: true});
  const fresh = `${file}.${process.pid}.tmp`;
  const handle = await open(fresh, 'w');
  let isWhole = false;
  try {
    isWhole = await produce(async (bytes) => {
      await handle.writeFile(bytes);
    });
  } finally {
    await handle.close();
    if (!isWhole) await rm(fresh, {force: true});
  }
  if (isWhole) await rename(fresh, file);
  return isWhole;
}

async function append(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  await appendFile(file, bytes);
}
