import {Execution} from './execution.ts';
import type {Database, PreparedStatement, Sqlite3Static, SqlValue} from './sqlite.ts';

/**
 * Runs SQL on a database. Statements are few and used again and again, so each is compiled once. Writes stay in one
 * open transaction until {@link Statements.commit}: FTS5 writes a segment at each commit, and many small ones are
 * slow to merge. For the same reason no statement may be one that SQLite could have to undo halfway (`INSERT OR
 * REPLACE` into a table with a second index, `INSERT … SELECT`): before each of those, too, FTS5 writes a segment.
 */
export class Statements {
  readonly #db: Database;
  readonly #prepared = new Map<string, PreparedStatement>();
  readonly #execution: Execution;
  #writing = false;

  constructor(sqlite: Sqlite3Static, db: Database) {
    this.#db = db;
    this.#execution = new Execution(sqlite, db);
  }

  /** Runs a statement that changes something. */
  write(sql: string, values: readonly SqlValue[]): void {
    this.#begin();
    this.#execution.run(this.#statement(sql), values);
  }

  /** Rows changed since the database was opened. */
  changes(): number {
    return this.#db.changes(true);
  }

  /** The rows of a query, each an array of its columns. */
  rows(sql: string, values: readonly SqlValue[] = []): SqlValue[][] {
    return this.#execution.rows(this.#statement(sql), values);
  }

  /** The numbers of a query that selects nothing else, one row after the other. */
  numbers(sql: string, values: readonly SqlValue[]): number[] {
    return this.#execution.numbers(this.#statement(sql), values);
  }

  /** The first column of the first row; undefined when there is no row. */
  value(sql: string, values: readonly SqlValue[] = []): SqlValue | undefined {
    return this.rows(sql, values)[0]?.[0];
  }

  /** True while a transaction is open: what FTS5 has gathered is not in its tables yet. */
  get isWriting(): boolean {
    return this.#writing;
  }

  /** Ends the open transaction, if any. */
  commit(): void {
    if (this.#writing) this.#db.exec('COMMIT');
    this.#writing = false;
  }

  /** Closes the database. */
  close(): void {
    for (const statement of this.#prepared.values()) statement.finalize();
    this.#prepared.clear();
    this.#execution.close();
    this.#db.close();
  }

  #begin(): void {
    if (!this.#writing) this.#db.exec('BEGIN');
    this.#writing = true;
  }

  #statement(sql: string): PreparedStatement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
