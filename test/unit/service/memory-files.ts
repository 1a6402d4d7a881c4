import {
  collected,
  FileMissingError,
  type FileSystem,
  type FolderEntry,
  joined,
  type WriteBytes,
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

  async replaceFile(uri: string, produce: (write: WriteBytes) => Promise<boolean>): Promise<boolean> {
    if (this.#broken.has(uri)) throw new Error('no space left');
    const bytes = await collected(produce);
    if (bytes !== undefined) this.#files.set(uri, bytes);
    return bytes !== undefined;
  }

  async appendFile(uri: string, bytes: Uint8Array): Promise<void> {
    this.#files.set(uri, joined([this.#files.get(uri) ?? new Uint8Array(), bytes]));
  }

  /** Changes the bytes of a file as a damaged disk would. */
  damage(uri: string, change: (bytes: Uint8Array) => Uint8Array): void {
    this.#files.set(uri, change(this.#bytes(uri)));
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
