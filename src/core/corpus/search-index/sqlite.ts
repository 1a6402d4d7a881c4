import type {Database, Sqlite3Static} from '@sqlite.org/sqlite-wasm';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

export type {Database, PreparedStatement, Sqlite3Static, SqlValue} from '@sqlite.org/sqlite-wasm';

/** The options of Emscripten's module that matter here; the package's own types leave them out. */
type Initialise = (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Sqlite3Static>;

/**
 * Starts SQLite from the bytes of `sqlite3.wasm`. They are handed in because the module would otherwise fetch
 * the file beside its own URL, which a bundle does not have and Node's `fetch` refuses.
 *
 * @throws {Error} when the bytes are not that module; the cause says why.
 */
export async function startSqlite(wasmBinary: Uint8Array): Promise<Sqlite3Static> {
  const initialise = sqlite3InitModule as unknown as Initialise;
  // SQLite reports every failed statement on the console as well as by an exception: one is enough.
  const silent = (): void => undefined;
  try {
    return await initialise({wasmBinary, print: silent, printErr: silent});
  } catch (cause) {
    throw new Error('SQLite could not be started from the WebAssembly file that was given.', {cause});
  }
}

/** An empty database in memory. */
export function openEmpty(sqlite: Sqlite3Static): Database {
  return new sqlite.oo1.DB(':memory:', 'c');
}

/** The database as bytes, a copy. */
export function serialise(sqlite: Sqlite3Static, db: Database): Uint8Array {
  if (db.pointer === undefined) throw new Error('The database is closed.');
  return sqlite.capi.sqlite3_js_db_export(db.pointer);
}

/**
 * A database in memory from the bytes of {@link serialise}.
 *
 * @throws {Error} when SQLite does not take the bytes.
 */
export function deserialise(sqlite: Sqlite3Static, bytes: Uint8Array): Database {
  const {capi, wasm} = sqlite;
  const db = openEmpty(sqlite);
  if (db.pointer === undefined) throw new Error('The database did not open.');
  const data = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  const length = bytes.byteLength;
  db.checkRc(capi.sqlite3_deserialize(db.pointer, 'main', data, length, length, flags));
  return db;
}
