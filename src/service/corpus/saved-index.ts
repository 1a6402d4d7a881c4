import type {CorpusIndex, Pause} from '../../core/corpus/corpus.ts';
import {openCorpus, openSavedCorpus} from '../../core/corpus/open-corpus.ts';
import {type CorpusChange, logHeader, logRecord} from '../../core/corpus/saved-index/change-log.ts';
import {childUri, type FileSystem, joined, readIfThere} from './file-system.ts';

/** More changes than this, or a longer log, cost more to read again than the whole index costs to write. */
const MOST_LOGGED = 200;
const LONGEST_LOG = 8 * 1024 * 1024;

/** What was found of an index at the start of a session. */
interface Found {
  readonly index: CorpusIndex;
  /** 0 where nothing was saved. */
  readonly generation: number;
  /** The length of the log in bytes. */
  readonly logged: number;
}

/**
 * An index that is kept between sessions: a snapshot of all of it, and a log of what has changed since, so that one
 * changed document costs one record. Without a folder nothing is kept.
 */
export class SavedIndex {
  readonly index: CorpusIndex;
  readonly #files: FileSystem;
  readonly #folder: string | undefined;
  #generation: number;
  #logged: number;
  /** Whether the next saving writes all of the index; changes need not be kept then. */
  #needsSnapshot: boolean;
  #pending: CorpusChange[] = [];
  #hasChanged = false;

  private constructor(files: FileSystem, folder: string | undefined, {index, generation, logged}: Found) {
    this.#files = files;
    this.#folder = folder;
    this.index = index;
    this.#generation = generation;
    this.#logged = logged;
    this.#needsSnapshot = generation === 0;
  }

  /**
   * The index as it was saved in the folder; what is damaged or cannot be read is left aside.
   *
   * @throws {Error} when SQLite does not start
   */
  static async open(
    files: FileSystem,
    folder: string | undefined,
    wasm: Uint8Array,
    pause: Pause,
  ): Promise<SavedIndex> {
    const snapshot = folder && (await readIfUsable(files, snapshotIn(folder)));
    if (folder === undefined || !snapshot) {
      return new SavedIndex(files, folder, {index: await openCorpus(wasm), generation: 0, logged: 0});
    }
    const log = await readIfUsable(files, logIn(folder));
    const {index, generation} = await openSavedCorpus(wasm, {snapshot, log}, pause);
    return new SavedIndex(files, folder, {index, generation, logged: log?.byteLength ?? 0});
  }

  /** Notes a change that the index has taken in. */
  note(change: CorpusChange): void {
    this.#hasChanged = true;
    this.#needsSnapshot ||= this.#pending.length >= MOST_LOGGED || this.#logged > LONGEST_LOG;
    if (this.#needsSnapshot) this.#pending = [];
    else this.#pending.push(change);
  }

  /** Saves what has changed since the last time. Rejects when the disk is full or cannot be written. */
  async save(): Promise<void> {
    if (this.#folder === undefined || !this.#hasChanged) return;
    this.#hasChanged = false;
    if (this.#needsSnapshot) await this.#saveAll(this.#folder);
    else await this.#log(this.#folder, this.#pending.splice(0));
  }

  async #saveAll(folder: string): Promise<void> {
    const generation = this.#generation + 1;
    const isSaved = await this.#files.replaceFile(snapshotIn(folder), (write) =>
      this.index.save(generation, write),
    );
    // A change came in meanwhile: the next saving writes it all.
    if (!isSaved) return;
    this.#generation = generation;
    this.#needsSnapshot = this.#hasChanged;
    // A log of another generation than its snapshot is not read: a crash in between loses nothing.
    const header = logHeader(generation);
    await this.#files.replaceFile(logIn(folder), async (write) => {
      await write(header);
      return true;
    });
    this.#logged = header.byteLength;
  }

  async #log(folder: string, changes: readonly CorpusChange[]): Promise<void> {
    const records = joined(changes.map(logRecord));
    await this.#files.appendFile(logIn(folder), records);
    this.#logged += records.byteLength;
  }
}

const snapshotIn = (folder: string): string => childUri(folder, 'corpus.index');
const logIn = (folder: string): string => childUri(folder, 'corpus.log');

/** A file that cannot be read is as good as none: the index is made anew from the documents. */
async function readIfUsable(files: FileSystem, uri: string): Promise<Uint8Array | undefined> {
  try {
    return await readIfThere(files, uri);
  } catch {
    return undefined;
  }
}
