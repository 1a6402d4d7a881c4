import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {PassageStore} from '../../../src/core/corpus/search-index/passage-store.ts';
import {CONNECTION, SCHEMA} from '../../../src/core/corpus/search-index/schema.ts';
import {type Database, openEmpty, startSqlite} from '../../../src/core/corpus/search-index/sqlite.ts';
import {Statements} from '../../../src/core/corpus/search-index/statements.ts';
import {documentOf, sqliteWasm} from './corpus-fixture.ts';

const sqlite = await startSqlite(sqliteWasm);

function opened(schema: string): {readonly db: Database; readonly statements: Statements} {
  const db = openEmpty(sqlite);
  db.exec(CONNECTION);
  db.exec(schema);
  return {db, statements: new Statements(sqlite, db)};
}

test('no document makes FTS5 write a segment of its own', async () => {
  const {db, statements} = opened(SCHEMA);
  const store = new PassageStore(statements);
  const blocks = (): number => Number(db.selectValue('SELECT count(*) FROM passage_words_data'));
  const empty = blocks();
  // The second round replaces the documents of the first.
  for (let number = 1; number <= 40; number += 1) {
    const path = `${number % 20}.md`;
    const source = await documentOf(
      path,
      `# Pier ${number}\n\nThe crane of pier ${number} was mended overnight.`,
    );
    store.addPassages(number, source.passages, source.title);
    store.setDocument(number, source, '{}');
  }
  assert.equal(blocks(), empty);
  statements.commit();
  assert.ok(blocks() > empty);
  statements.close();
});

test('what is inserted is what is read', () => {
  const {statements} = opened('CREATE TABLE kept(a TEXT, b, c TEXT);');
  const text = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('', '\0', 'a\0b', 'é'.repeat(50_000)));
  const number = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({noNaN: true}).filter((value) => !Object.is(value, -0)),
  );
  const row = fc.tuple(fc.option(text), fc.option(fc.oneof(number, fc.uint8Array())), text);
  fc.assert(
    fc.property(row, (values) => {
      statements.write('INSERT INTO kept(a, b, c) VALUES (?, ?, ?)', values);
      const last = 'SELECT a, b, c FROM kept WHERE rowid = last_insert_rowid()';
      assert.deepEqual(statements.rows(last), [values]);
    }),
  );
  statements.close();
});

test('a row that SQLite does not take is an error, and the next one is taken', () => {
  const {statements} = opened('CREATE TABLE kept(a TEXT NOT NULL UNIQUE);');
  const insert = (value: string | null): void => statements.write('INSERT INTO kept(a) VALUES (?)', [value]);
  insert('pier');
  assert.throws(() => insert('pier'), /UNIQUE/);
  assert.throws(() => insert(null), /NOT NULL/);
  insert('quay');
  assert.equal(statements.value('SELECT count(*) FROM kept'), 2);
  statements.close();
});
