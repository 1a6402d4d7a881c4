import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Passage} from '../../../src/core/corpus/corpus.ts';
import {unreadableDocument} from '../../../src/core/corpus/readers/document-file.ts';
import {anyOf} from '../../../src/core/corpus/search-index/match-expression.ts';
import {type Found, PassageFinder} from '../../../src/core/corpus/search-index/passage-finder.ts';
import {PassageStore} from '../../../src/core/corpus/search-index/passage-store.ts';
import {CONNECTION, SCHEMA} from '../../../src/core/corpus/search-index/schema.ts';
import {openEmpty, startSqlite} from '../../../src/core/corpus/search-index/sqlite.ts';
import {Statements} from '../../../src/core/corpus/search-index/statements.ts';
import {tokensOf} from '../../../src/core/corpus/search-index/tokens.ts';
import {sqliteWasm} from './corpus-fixture.ts';

const sqlite = await startSqlite(sqliteWasm);

/** Few words, so that phrases are often found, more than once in a passage, and over themselves. */
const word = fc.constantFrom('so', 'pier', 'Galați', 'e\u0301te\u0301', 'F-16', 'the', '“So');
const words = (most: number) => fc.array(word, {minLength: 1, maxLength: most}).map((list) => list.join(' '));
const document = fc.record({title: words(3), passages: fc.array(words(30), {minLength: 1, maxLength: 5})});

function passageOf(text: string, number: number): Passage {
  const named = {quotations: [], people: ['Pier Galați'], organisations: []};
  const place = {document: 'made.md', start: number * 1000, end: number * 1000 + text.length};
  return {...place, ...named, id: `p${number}`, text, prose: text, heading: undefined, page: undefined};
}

function finderOf(documents: readonly {title: string; passages: readonly string[]}[]) {
  const db = openEmpty(sqlite);
  db.exec(CONNECTION);
  db.exec(SCHEMA);
  const statements = new Statements(sqlite, db);
  const store = new PassageStore(statements);
  for (const [index, {title, passages}] of documents.entries()) {
    const source = {...unreadableDocument(`${index}.md`, ''), title, passages: passages.map(passageOf)};
    store.addPassages(index, source.passages, title);
    store.setDocument(index, source, JSON.stringify({title}));
  }
  return {finder: new PassageFinder(statements), statements};
}

/** Number and relevance of each passage, those of equal relevance by number: FTS5 has no order for them. */
function inOrder({rows}: Found): readonly (readonly [number, number])[] {
  return rows
    .map(({row, relevance}) => [Number(row[0]), Number(relevance.toPrecision(9))] as const)
    .sort(([a, first], [b, second]) => second - first || a - b);
}

test('a phrase is found and ranked as FTS5 would, in whichever way it is looked up', () => {
  fc.assert(
    fc.property(
      fc.array(document, {minLength: 1, maxLength: 6}),
      words(3),
      fc.constantFrom(2, 50),
      fc.boolean(),
      (documents, phrase, limit, isWritten) => {
        const {finder, statements} = finderOf(documents);
        if (isWritten) statements.commit();
        const tokens = tokensOf(phrase);
        const found = finder.findPhrase(tokens, {}, limit);
        const byFts5 = finder.find(anyOf([{tokens, prefix: false}]), {}, limit);
        statements.close();
        assert.deepEqual(inOrder(found), inOrder(byFts5));
        assert.equal(found.isCut, byFts5.isCut);
        const relevances = found.rows.map(({relevance}) => relevance);
        assert.deepEqual(
          relevances,
          relevances.toSorted((a, b) => b - a),
        );
      },
    ),
  );
});
