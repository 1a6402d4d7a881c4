/** An entry of a folder. Links to files count as files; links to folders are left out, so that no loop can be followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** The files of the workspace, wherever they are: on disk, in a browser, on a remote machine. */
export interface FileSystem {
  /** The size in bytes. */
  size(uri: string): Promise<number>;
  readFile(uri: string): Promise<Uint8Array>;
  writeFile(uri: string, bytes: Uint8Array): Promise<void>;
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
}

/** Every operation of a file system rejects with this where there is no such file or folder. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';
}

/** The URI of an entry of a folder. */
export function childUri(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
}

/** The file's bytes, or undefined where there is no such file. */
export async function readIfThere(files: FileSystem, uri: string): Promise<Uint8Array | undefined> {
  try {
    return await files.readFile(uri);
  } catch (error) {
    if (error instanceof FileMissingError) return undefined;
    throw error;
  }
}
