import type {Database, PreparedStatement, Sqlite3Static, SqlValue} from './sqlite.ts';

/** The functions of the WebAssembly module itself; addresses and lengths are in bytes. */
interface RawFunctions {
  sqlite3_bind_int(statement: number, column: number, value: number): number;
  sqlite3_bind_double(statement: number, column: number, value: number): number;
  sqlite3_bind_blob(statement: number, column: number, at: number, length: number, owner: number): number;
  sqlite3_bind_null(statement: number, column: number): number;
  sqlite3_bind_text(statement: number, column: number, at: number, length: number, owner: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_column_count(statement: number): number;
  sqlite3_column_type(statement: number, column: number): number;
  sqlite3_column_double(statement: number, column: number): number;
  sqlite3_column_text(statement: number, column: number): number;
  sqlite3_column_blob(statement: number, column: number): number;
  sqlite3_column_bytes(statement: number, column: number): number;
}

/** SQLITE_STATIC: the text stays where it is until the statement has run. */
const STATIC = 0;
/** The most bytes of UTF-8 that one UTF-16 unit becomes. */
const BYTES_OF_UNIT = 3;
const FIRST_ROOM = 64 * 1024;

/**
 * Runs compiled statements. It calls the module's own functions, because the package's look at every argument and
 * allot memory for each text anew: with them, filling the index takes half as long again, and reading rows three
 * times as long. The texts that are bound lie in one stretch of memory that is used again by the next statement.
 */
export class Execution {
  readonly #sqlite: Sqlite3Static;
  readonly #db: Database;
  readonly #raw: RawFunctions;
  readonly #encoder = new TextEncoder();
  /** A text may begin with U+FEFF: here it is no mark of the encoding. */
  readonly #decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  #room = 0;
  #start = 0;

  constructor(sqlite: Sqlite3Static, db: Database) {
    this.#sqlite = sqlite;
    this.#db = db;
    this.#raw = sqlite.wasm.exports as RawFunctions;
  }

  /**
   * Runs a statement that gives no rows.
   *
   * @throws {Error} SQLite's own, when the statement fails.
   */
  run(statement: PreparedStatement, values: readonly SqlValue[]): void {
    const address = Number(statement.pointer);
    this.#bind(address, values);
    this.#end(address, this.#raw.sqlite3_step(address));
  }

  /**
   * The rows of a query, each an array of its columns.
   *
   * @throws {Error} SQLite's own, when the statement fails.
   */
  rows(statement: PreparedStatement, values: readonly SqlValue[]): SqlValue[][] {
    const rows: SqlValue[][] = [];
    this.#read(statement, values, (address, columns) => {
      const row: SqlValue[] = [];
      for (let column = 0; column < columns; column += 1) row.push(this.#column(address, column));
      rows.push(row);
    });
    return rows;
  }

  /**
   * The numbers of a query that selects nothing else, one row after the other: {@link rows} for thousands of them.
   *
   * @throws {Error} SQLite's own, when the statement fails.
   */
  numbers(statement: PreparedStatement, values: readonly SqlValue[]): number[] {
    const numbers: number[] = [];
    this.#read(statement, values, (address, columns) => {
      for (let column = 0; column < columns; column += 1) {
        numbers.push(this.#raw.sqlite3_column_double(address, column));
      }
    });
    return numbers;
  }

  /** Gives the memory back. */
  close(): void {
    if (this.#room > 0) this.#sqlite.wasm.dealloc(this.#start);
    this.#room = 0;
  }

  #read(
    statement: PreparedStatement,
    values: readonly SqlValue[],
    readRow: (address: number, columns: number) => void,
  ): void {
    const address = Number(statement.pointer);
    this.#bind(address, values);
    const columns = this.#raw.sqlite3_column_count(address);
    let outcome = this.#raw.sqlite3_step(address);
    while (outcome === this.#sqlite.capi.SQLITE_ROW) {
      readRow(address, columns);
      outcome = this.#raw.sqlite3_step(address);
    }
    this.#end(address, outcome);
  }

  #end(statement: number, outcome: number): void {
    // `reset` repeats what went wrong in the last step.
    const problem = this.#raw.sqlite3_reset(statement);
    if (outcome !== this.#sqlite.capi.SQLITE_DONE) this.#db.checkRc(problem);
  }

  #column(statement: number, column: number): SqlValue {
    const {SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB} = this.#sqlite.capi;
    switch (this.#raw.sqlite3_column_type(statement, column)) {
      case SQLITE_INTEGER:
      case SQLITE_FLOAT:
        return this.#raw.sqlite3_column_double(statement, column);
      case SQLITE_TEXT:
        return this.#decoder.decode(
          this.#bytes(statement, column, this.#raw.sqlite3_column_text(statement, column)),
        );
      case SQLITE_BLOB:
        return this.#bytes(statement, column, this.#raw.sqlite3_column_blob(statement, column)).slice();
      default:
        return null;
    }
  }

  /** The memory itself, which is SQLite's until the next step. */
  #bytes(statement: number, column: number, at: number): Uint8Array {
    const length = this.#raw.sqlite3_column_bytes(statement, column);
    return this.#sqlite.wasm.heap8u().subarray(at, at + length);
  }

  #bind(statement: number, values: readonly SqlValue[]): void {
    this.#makeRoom(values);
    const memory = this.#sqlite.wasm.heap8u();
    let at = this.#start;
    let column = 0;
    for (const value of values) {
      column += 1;
      if (value === null) this.#raw.sqlite3_bind_null(statement, column);
      else if (typeof value === 'number') this.#bindNumber(statement, column, value);
      else if (typeof value === 'string') {
        const {written} = this.#encoder.encodeInto(value, memory.subarray(at, this.#start + this.#room));
        this.#raw.sqlite3_bind_text(statement, column, at, written, STATIC);
        at += written;
      } else {
        memory.set(value, at);
        this.#raw.sqlite3_bind_blob(statement, column, at, value.byteLength, STATIC);
        at += value.byteLength;
      }
    }
  }

  #bindNumber(statement: number, column: number, value: number): void {
    const isShort = value === Math.trunc(value) && Math.abs(value) < 2 ** 31;
    if (isShort) this.#raw.sqlite3_bind_int(statement, column, value);
    else this.#raw.sqlite3_bind_double(statement, column, value);
  }

  #makeRoom(values: readonly SqlValue[]): void {
    let needed = FIRST_ROOM;
    for (const value of values) {
      if (typeof value === 'string') needed += value.length * BYTES_OF_UNIT;
      else if (value instanceof Uint8Array) needed += value.byteLength;
    }
    if (needed <= this.#room) return;
    this.close();
    this.#start = Number(this.#sqlite.wasm.alloc(needed));
    this.#room = needed;
  }
}
