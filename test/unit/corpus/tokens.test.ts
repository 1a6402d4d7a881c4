import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {openEmpty, startSqlite} from '../../../src/core/corpus/search-index/sqlite.ts';
import {fold, initialsOf, tokenise, tokensOf} from '../../../src/core/corpus/search-index/tokens.ts';
import {sqliteWasm} from './corpus-fixture.ts';

/** Any text, the borders between ASCII and the rest and halves of surrogate pairs more often than by chance. */
const text = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary', maxLength: 3}),
      fc.constantFrom('a', 'Z', '9', ' ', '_', '@', '[', '`', '{', 'É', 'ț', 'e\u0301', '\u0301', '’', '—'),
      fc.constantFrom('\ud83d', '\udc00', '\ud835\udc00', '\ue000', '٣', '\0', '\x7f', '\x80'),
    ),
    {maxLength: 12},
  )
  .map((parts) => parts.join(''));

test('tokens are runs of letters, digits and what combines with them, whatever their script', () => {
  const accent = '\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331';
  const token = new RegExp(`[\\p{L}\\p{N}\\p{Co}][\\p{L}\\p{N}\\p{Co}${accent}]*`, 'gu');
  fc.assert(
    fc.property(text, (written) => {
      const expected = Array.from(written.matchAll(token), ({0: word, index}) => ({
        folded: fold(word),
        start: index,
        end: index + word.length,
      }));
      assert.deepEqual(tokenise(written), expected);
    }),
    {numRuns: 1000},
  );
});

test('with initials, a token that begins with one of them is folded as ever, and none moves', () => {
  fc.assert(
    fc.property(text, text, (written, sought) => {
      const initials = initialsOf(tokensOf(sought));
      const all = tokenise(written);
      for (const [index, token] of tokenise(written, initials).entries()) {
        const plain = all[index];
        if (token.folded === '') assert.ok(!initials.has(plain?.folded.charCodeAt(0) ?? 0));
        assert.deepEqual(token, {...plain, folded: token.folded && plain?.folded});
      }
    }),
    {numRuns: 1000},
  );
});

test('FTS5 makes the same tokens of European text', async () => {
  const db = openEmpty(await startSqlite(sqliteWasm));
  db.exec('CREATE VIRTUAL TABLE w USING fts5(t, tokenize = "unicode61 remove_diacritics 2")');
  db.exec("CREATE VIRTUAL TABLE v USING fts5vocab('w', 'instance')");
  const letters = fc.constantFrom(...'abzAZ09ÀéțŁšÇßİıжЙїΩάΐΣσς’“—-_.,\u0301\u0305\u0306 ');
  fc.assert(
    fc.property(fc.array(letters, {maxLength: 30}), (written) => {
      db.exec({sql: 'DELETE FROM w'});
      db.exec({sql: 'INSERT INTO w(t) VALUES (?)', bind: [written.join('')]});
      assert.deepEqual(db.selectValues('SELECT term FROM v ORDER BY offset'), tokensOf(written.join('')));
    }),
  );
  db.close();
});

test('accents are taken off Latin letters alone', () => {
  assert.deepEqual(['Galați', 'ÉTÉ', 'Łódź', 'Київ', 'Йод', 'Ήλιος'].map(fold), [
    'galati',
    'ete',
    'łodz',
    'київ',
    'йод',
    'ήλιοσ',
  ]);
});
