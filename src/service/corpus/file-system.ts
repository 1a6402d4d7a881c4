/** An entry of a folder. Links to files count as files; links to folders are left out, so that no loop can be followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Takes the next bytes of a file. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

/** The files of the workspace, wherever they are: on disk, in a browser, on a remote machine. */
export interface FileSystem {
  /** The size in bytes. */
  size(uri: string): Promise<number>;
  readFile(uri: string): Promise<Uint8Array>;
  /**
   * Replaces the file by all that `produce` writes, or leaves it as it was when that resolves to false; never half
   * of either. Resolves to what `produce` resolved to.
   */
  replaceFile(uri: string, produce: (write: WriteBytes) => Promise<boolean>): Promise<boolean>;
  /** Adds to the end of a file, which it makes when there is none. */
  appendFile(uri: string, bytes: Uint8Array): Promise<void>;
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

/**
 * The same for all ways to write one URI: editors escape signs (`'`, `(`, the colon of `c:`) that need no escape.
 * For comparing alone.
 */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    // "100%.md" that nobody escaped
    if (error instanceof URIError) return uri;
    throw error;
  }
}

/** The last name of a URI as the author knows it: `file:///desk/Pier%20note.md` -> "Pier note.md". */
export function lastName(uri: string): string {
  return uriKey(uri.slice(uri.lastIndexOf('/') + 1));
}

/** For file systems that write only whole files: all that `produce` writes, or undefined when it gives up. */
export async function collected(
  produce: (write: WriteBytes) => Promise<boolean>,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  const isWhole = await produce(async (bytes) => {
    // What is handed over may be overwritten afterwards.
    pieces.push(bytes.slice());
  });
  return isWhole ? joined(pieces) : undefined;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, {byteLength}) => length + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
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
