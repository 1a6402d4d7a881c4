import type {Database, Sqlite3Static} from '@sqlite.org/sqlite-wasm';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

export type {Database, PreparedStatement, Sqlite3Static} from '@sqlite.org/sqlite-wasm';

/** What is bound and read; whole numbers are safe integers. */
export type SqlValue = number | string | Uint8Array | null;

/** The options of Emscripten's module that matter here; the package's own types leave them out. */
type Initialise = (options: {
  readonly wasmBinary: Uint8Array;
  readonly locateFile: (name: string) => string;
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
    // A worker's bundle has no URL of its own to find the file beside; nothing is fetched from this one.
    const locateFile = (name: string): string => name;
    return await initialise({wasmBinary, locateFile, print: silent, printErr: silent});
  } catch (cause) {
    throw new Error('SQLite could not be started from the WebAssembly file that was given.', {cause});
  }
}

/** An empty database in memory. */
export function openEmpty(sqlite: Sqlite3Static): Database {
  return new sqlite.oo1.DB(':memory:', 'c');
}

/** Bytes of the database that are read in one go. */
const PIECE = 2 ** 20;

/** The database as bytes, piece by piece: copying a hundred megabytes at once would hold everything up. */
export function* databasePieces(db: Database): Generator<Uint8Array> {
  const pageSize = Number(db.selectValue('PRAGMA page_size'));
  const pages = Number(db.selectValue('PRAGMA page_count'));
  const atOnce = Math.floor(PIECE / pageSize);
  const select = db.prepare('SELECT data FROM sqlite_dbpage WHERE pgno BETWEEN ? AND ?');
  try {
    for (let first = 1; first <= pages; first += atOnce) {
      const last = Math.min(pages, first + atOnce - 1);
      const piece = new Uint8Array((last - first + 1) * pageSize);
      select.bind([first, last]);
      for (let at = 0; select.step(); at += pageSize) piece.set(select.getBlob(0) ?? new Uint8Array(0), at);
      select.reset();
      yield piece;
    }
  } finally {
    select.finalize();
  }
}

/** Room for changes, as a share of the whole, free pages included: beyond it SQLite takes twice the memory. */
const ROOM = 0.15;

/** The bytes to set aside for a database: its own, and the room for changes that its free pages do not give. */
function bytesWithRoom(database: Uint8Array): number {
  const length = database.byteLength;
  if (length < HEADER_BYTES) return length;
  const header = new DataView(database.buffer, database.byteOffset, HEADER_BYTES);
  const free = header.getUint32(FREE_PAGES_AT) * header.getUint16(PAGE_SIZE_AT);
  return Math.ceil(length + Math.max(0, length * ROOM - free));
}

/** Places in the header of an SQLite file (section 1.3 of its format). */
const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
const FREE_PAGES_AT = 36;

/**
 * A database in memory from the bytes of {@link databasePieces}.
 *
 * @throws {Error} when SQLite does not take the bytes.
 */
export function deserialise(sqlite: Sqlite3Static, bytes: Uint8Array): Database {
  const {capi, wasm} = sqlite;
  const db = openEmpty(sqlite);
  if (db.pointer === undefined) throw new Error('The database did not open.');
  const length = bytes.byteLength;
  const room = bytesWithRoom(bytes);
  const data = wasm.alloc(room);
  wasm.heap8u().set(bytes, Number(data));
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  db.checkRc(capi.sqlite3_deserialize(db.pointer, 'main', data, length, room, flags));
  return db;
}
