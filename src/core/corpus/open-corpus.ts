import type {CorpusIndex, Pause} from './corpus.ts';
import {readLog} from './saved-index/change-log.ts';
import {readSnapshot} from './saved-index/snapshot.ts';
import {SearchIndex} from './search-index/search-index.ts';
import {startSqlite} from './search-index/sqlite.ts';

/** What was saved of a corpus: the bytes of the two files. */
export interface SavedCorpus {
  readonly snapshot: Uint8Array;
  readonly log: Uint8Array | undefined;
}

/** A corpus as opened: from what was saved, or empty because there was nothing, or nothing that could be used. */
export interface OpenedCorpus {
  readonly index: CorpusIndex;
  readonly from: 'saved' | 'empty';
  /** The generation of the snapshot; 0 for an empty index. */
  readonly generation: number;
}

/**
 * An empty corpus.
 *
 * @param wasmBinary the bytes of `sqlite3.wasm`; the same in Node, in a worker and in a test
 * @throws {Error} when SQLite does not start
 */
export async function openCorpus(wasmBinary: Uint8Array): Promise<CorpusIndex> {
  return SearchIndex.create(await startSqlite(wasmBinary));
}

/**
 * The corpus as it was saved. What is damaged, cut off or of another version is left aside: the index then begins
 * empty, and the sync fills it again.
 *
 * @throws {Error} when SQLite does not start
 */
export async function openSavedCorpus(
  wasmBinary: Uint8Array,
  saved: SavedCorpus,
  pause: Pause,
): Promise<OpenedCorpus> {
  const sqlite = await startSqlite(wasmBinary);
  const snapshot = readSnapshot(saved.snapshot);
  const index = snapshot === undefined ? undefined : SearchIndex.load(sqlite, snapshot.database);
  if (index === undefined || snapshot === undefined) {
    return {index: SearchIndex.create(sqlite), from: 'empty', generation: 0};
  }
  for (const change of saved.log === undefined ? [] : readLog(saved.log, snapshot.generation)) {
    if (change.kind === 'put') await index.put(change.document, pause);
    else index.remove(change.path);
  }
  return {index, from: 'saved', generation: snapshot.generation};
}
