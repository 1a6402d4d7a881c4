import type {CorpusDocument, CorpusIndex, Pause, SourceDocument} from '../../core/corpus/corpus.ts';
import {
  contentHash,
  formatOf,
  sizeProblem,
  unreadableDocument,
} from '../../core/corpus/readers/document-file.ts';
import type {ReadDocument} from '../../core/corpus/readers/read-document.ts';
import type {CorpusChange} from '../../core/corpus/saved-index/change-log.ts';
import {type CorpusFolder, listCorpusFiles, reasonOf} from './corpus-files.ts';
import {FileMissingError, type FileSystem, uriKey} from './file-system.ts';
import {quickestFirst} from './reading-order.ts';

export interface CorpusSyncOptions {
  readonly files: FileSystem;
  readonly index: CorpusIndex;
  readonly read: ReadDocument;
  readonly pause: Pause;
  /** Called whenever documents were added, replaced or removed. */
  readonly onChange: () => void;
  /** Told what the index has taken in, to be kept between sessions. */
  readonly onStored: (change: CorpusChange) => void;
  /** Told the bytes of every file read, changed or not. */
  readonly onRead: (path: string, bytes: Uint8Array) => void;
}

/** Keeps an index in step with the folders of a corpus. One pass runs at a time; what comes meanwhile makes it run again. */
export class CorpusSync {
  readonly #options: CorpusSyncOptions;
  #folders: readonly CorpusFolder[] = [];
  /** The URI of each document read in this session. */
  #known = new Map<string, string>();
  /** The {@link uriKey} of each file that was said to have changed. */
  readonly #changed = new Set<string>();
  #running: Promise<void> | undefined;
  #again = false;
  /** An index that was loaded has to be settled once even when nothing has changed since. */
  #isSettled = false;
  #problems: readonly string[] = [];

  constructor(options: CorpusSyncOptions) {
    this.#options = options;
  }

  /** Why some folders could not be listed, one sentence each. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** The URI of a document's file. */
  uriOf(path: string): string | undefined {
    return this.#known.get(path);
  }

  /** True when the file or folder belongs to the corpus. */
  holds(uri: string): boolean {
    const key = uriKey(uri);
    const folders = this.#folders.map((folder) => uriKey(folder.uri));
    return folders.some((folder) => key === folder || key.startsWith(`${folder}/`));
  }

  /** Syncs with these folders from now on; resolves when the index is in step. */
  setFolders(folders: readonly CorpusFolder[]): Promise<void> {
    this.#folders = folders;
    return this.run();
  }

  /** Files that were added, changed or deleted; resolves when the index is in step. */
  filesChanged(uris: readonly string[]): Promise<void> {
    const held = uris.filter((uri) => this.holds(uri));
    if (held.length === 0) return this.#running ?? Promise.resolve();
    for (const uri of held) this.#changed.add(uriKey(uri));
    return this.run();
  }

  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#runUntilSettled().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runUntilSettled(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#pass();
    }
  }

  async #pass(): Promise<void> {
    const {files, index, pause, onChange} = this.#options;
    const listing = await listCorpusFiles(files, this.#folders, (path) => formatOf(path) !== undefined);
    const problemsChanged = listing.problems.join() !== this.#problems.join();
    this.#problems = listing.problems;
    let changed = this.#removeMissing(listing.files);
    if (changed || problemsChanged) onChange();
    for (const [path, uri] of quickestFirst(listing.files)) {
      if (await this.#update(path, uri)) {
        changed = true;
        onChange();
      }
      await pause();
    }
    if (changed || !this.#isSettled) await index.settle(pause);
    this.#isSettled = true;
    // What is left are folders, deleted files and files of other kinds.
    if (!this.#again) this.#changed.clear();
  }

  /** Reads the file when it is new or said to have changed; true when the index has another document now. */
  async #update(path: string, uri: string): Promise<boolean> {
    const {index, pause} = this.#options;
    const isChanged = this.#changed.delete(uriKey(uri));
    if (this.#known.get(path) === uri && !isChanged) return false;
    this.#known.set(path, uri);
    const source = await this.#readIfChanged(path, uri, index.document(path));
    if (source === undefined) return false;
    await index.put(source, pause);
    this.#options.onStored({kind: 'put', document: source});
    return true;
  }

  #removeMissing(listed: ReadonlyMap<string, string>): boolean {
    const {index} = this.#options;
    const gone = index.documents().filter(({path}) => !listed.has(path));
    for (const {path} of gone) {
      index.remove(path);
      this.#options.onStored({kind: 'remove', path});
      this.#known.delete(path);
    }
    return gone.length > 0;
  }

  /** The document anew, or undefined when the index has the file as it is now, or it is gone again. */
  async #readIfChanged(
    path: string,
    uri: string,
    known: CorpusDocument | undefined,
  ): Promise<SourceDocument | undefined> {
    const {files, read, pause, onRead} = this.#options;
    try {
      const tooLarge = sizeProblem(formatOf(path) ?? 'plaintext', await files.size(uri));
      if (tooLarge !== undefined) return unreadableDocument(path, tooLarge);
      const bytes = await files.readFile(uri);
      onRead(path, bytes);
      const hash = await contentHash(bytes);
      return known?.hash === hash ? undefined : await read({path, bytes, hash}, pause);
    } catch (error) {
      // Deleted between listing and reading: the file watcher tells of it next.
      if (error instanceof FileMissingError) {
        this.#known.delete(path);
        return undefined;
      }
      return unreadableDocument(path, `The file cannot be read: ${reasonOf(error)}.`);
    }
  }
}
