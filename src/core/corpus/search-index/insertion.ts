import type {Database, PreparedStatement, Sqlite3Static} from './sqlite.ts';

/** What is inserted: whole numbers below 2^31, texts, and nothing. */
export type InsertedValue = number | string | null;

/** The functions of the WebAssembly module itself; addresses and lengths are in bytes. */
interface RawFunctions {
  sqlite3_bind_int(statement: number, column: number, value: number): number;
  sqlite3_bind_null(statement: number, column: number): number;
  sqlite3_bind_text(statement: number, column: number, at: number, length: number, owner: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
}

/** SQLITE_STATIC: the text stays where it is until the statement has run. */
const STATIC = 0;
/** The most bytes of UTF-8 that one UTF-16 unit becomes. */
const BYTES_OF_UNIT = 3;
const FIRST_ROOM = 64 * 1024;

/**
 * Runs compiled INSERT statements of one row. It calls the module's own functions, because the package's `bind` and
 * `step` look at every argument and allot memory for each text anew: with them, filling the index takes half as
 * long again. The texts of a row lie in one stretch of memory that is used again for the next.
 */
export class Insertion {
  readonly #sqlite: Sqlite3Static;
  readonly #db: Database;
  readonly #raw: RawFunctions;
  readonly #encoder = new TextEncoder();
  #room = 0;
  #start = 0;

  constructor(sqlite: Sqlite3Static, db: Database) {
    this.#sqlite = sqlite;
    this.#db = db;
    this.#raw = sqlite.wasm.exports as RawFunctions;
  }

  /**
   * Inserts a row.
   *
   * @throws {Error} SQLite's own, when it does not take the row.
   */
  run(statement: PreparedStatement, values: readonly InsertedValue[]): void {
    const address = Number(statement.pointer);
    this.#bind(address, values);
    const outcome = this.#raw.sqlite3_step(address);
    // `reset` repeats what went wrong in the step.
    const problem = this.#raw.sqlite3_reset(address);
    if (outcome !== this.#sqlite.capi.SQLITE_DONE) this.#db.checkRc(problem);
  }

  /** Gives the memory back. */
  close(): void {
    if (this.#room > 0) this.#sqlite.wasm.dealloc(this.#start);
    this.#room = 0;
  }

  #bind(statement: number, values: readonly InsertedValue[]): void {
    this.#makeRoom(values);
    const memory = this.#sqlite.wasm.heap8u();
    let at = this.#start;
    let column = 0;
    for (const value of values) {
      column += 1;
      if (value === null) this.#raw.sqlite3_bind_null(statement, column);
      else if (typeof value === 'number') this.#raw.sqlite3_bind_int(statement, column, value);
      else {
        const {written} = this.#encoder.encodeInto(value, memory.subarray(at, this.#start + this.#room));
        this.#raw.sqlite3_bind_text(statement, column, at, written, STATIC);
        at += written;
      }
    }
  }

  #makeRoom(values: readonly InsertedValue[]): void {
    let needed = FIRST_ROOM;
    for (const value of values) if (typeof value === 'string') needed += value.length * BYTES_OF_UNIT;
    if (needed <= this.#room) return;
    this.close();
    this.#start = Number(this.#sqlite.wasm.alloc(needed));
    this.#room = needed;
  }
}
