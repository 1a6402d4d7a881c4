import {
  FileMissingError,
  type FileSystem,
  type FolderEntry,
} from '../../../src/service/corpus/file-system.ts';

/** Files in memory that count how often they are read. */
export class MemoryFiles implements FileSystem {
  readonly #files = new Map<string, Uint8Array>();
  readonly #broken = new Set<string>();
  readonly reads: string[] = [];

  set(uri: string, text: string): void {
    this.#files.set(uri, new TextEncoder().encode(text));
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  /** From now on the file or folder cannot be read. */
  breakAt(uri: string): void {
    this.#broken.add(uri);
  }

  async size(uri: string): Promise<number> {
    return this.#bytes(uri).byteLength;
  }

  async readFile(uri: string): Promise<Uint8Array> {
    this.reads.push(uri);
    return this.#bytes(uri);
  }

  async writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    this.#files.set(uri, bytes);
  }

  async readFolder(uri: string): Promise<readonly FolderEntry[]> {
    if (this.#broken.has(uri)) throw new Error('permission denied');
    const names = new Map<string, FolderEntry>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(`${uri}/`)) continue;
      const [name = '', ...rest] = file.slice(uri.length + 1).split('/');
      names.set(name, {name: decodeURIComponent(name), kind: rest.length > 0 ? 'folder' : 'file'});
    }
    if (names.size === 0) throw new FileMissingError('no such folder');
    return [...names.values()];
  }

  #bytes(uri: string): Uint8Array {
    if (this.#broken.has(uri)) throw new Error('permission denied');
    const bytes = this.#files.get(uri);
    if (bytes === undefined) throw new FileMissingError('no such file');
    return bytes;
  }
}
