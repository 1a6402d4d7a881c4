import type {CorpusIndex} from './corpus.ts';
import {SearchIndex} from './search-index/search-index.ts';
import {startSqlite} from './search-index/sqlite.ts';

/**
 * An empty corpus, or the one that was saved.
 *
 * @param wasmBinary the bytes of `sqlite3.wasm`; the same in Node, in a worker and in a test
 * @param saved the database of a snapshot; what is damaged or of another version is left aside, and the index begins empty
 * @throws {Error} when SQLite does not start
 */
export async function openCorpus(wasmBinary: Uint8Array, saved?: Uint8Array): Promise<CorpusIndex> {
  const sqlite = await startSqlite(wasmBinary);
  const loaded = saved === undefined ? undefined : SearchIndex.load(sqlite, saved);
  return loaded ?? SearchIndex.create(sqlite);
}
