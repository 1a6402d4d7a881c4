import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {corpusOfTexts} from './corpus-fixture.ts';

// Invented documents; the people in them are invented.
const TEXTS = {
  'harbour.md': `---
title: Harbour report
date: 2026-05-29
publisher: Port Gazette
---

# The night at the pier

Minister Ana Doré said “every crate was counted” on Friday. The harbour at Galați reopened at noon.

Inspectors counted crates until dawn, and every seal was found intact in the end.
`,
  'grain.txt': `Grain prices and the harbour

The grain terminal moved 3.5 million tonnes in April 2026, the port authority said in its report.

Every lorry was weighed twice, and crate after crate was turned round at the gate.
`,
};

async function found(query: string): Promise<string[]> {
  const corpus = await corpusOfTexts(TEXTS);
  const {results} = corpus.search(query);
  corpus.close();
  return results.map(({passage, match}) => `${match}: ${passage.text.slice(0, 18)}`);
}

test('the words as a phrase come before the words apart', async () => {
  assert.deepEqual(await found('every crate '), [
    'phrase: Minister Ana Doré ',
    'words: Every lorry was we',
    'prefix: Inspectors counted',
  ]);
});

test('an exact phrase finds nothing else', async () => {
  assert.deepEqual(await found('"every crate"'), ['phrase: Minister Ana Doré ']);
  assert.deepEqual(await found('“Every Crate”'), ['phrase: Minister Ana Doré ']);
});

test('accents are folded for matching and shown as written', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const [result] = corpus.search('galati').results;
  corpus.close();
  assert.ok(result);
  const [mark] = result.snippet.matches;
  assert.ok(mark);
  assert.equal(result.snippet.text.slice(mark.start, mark.end), 'Galați');
});

test('letters of other scripts are found as they are written', async () => {
  const corpus = await corpusOfTexts({
    'a.txt': 'The ship Йод and the quay ΚΌΣΜΟΣ were named in the harbour report of that week.',
  });
  for (const word of ['Йод', 'йод', 'κόσμος', 'Κόσμος']) {
    assert.equal(corpus.search(`${word} `).results[0]?.match, 'words', word);
  }
  corpus.close();
});

test('the last word may be unfinished', async () => {
  assert.deepEqual(await found('termi'), ['prefix: The grain terminal']);
});

test('a misspelt word is put right from the vocabulary', async () => {
  assert.deepEqual(await found('inspetcors '), ['misspelt: Inspectors counted']);
  assert.deepEqual(await found('2027 '), []);
});

test('filters: who, quote, doc, after, before, and words left out', async () => {
  assert.deepEqual(await found('who:dore'), ['filter: Minister Ana Doré ']);
  assert.deepEqual(await found('who:do'), ['filter: Minister Ana Doré ']);
  assert.deepEqual(await found('quote:crate'), ['filter: Minister Ana Doré ']);
  assert.deepEqual(await found('quote:harbour'), []);
  assert.deepEqual(await found('crate doc:grain'), ['words: Every lorry was we']);
  assert.deepEqual((await found('every after:2026-05-01')).sort(), [
    'words: Inspectors counted',
    'words: Minister Ana Doré ',
  ]);
  assert.deepEqual(await found('every before:2026-05-29'), []);
  assert.deepEqual(await found('crate -gate'), ['words: Minister Ana Doré ', 'prefix: Inspectors counted']);
});

test('a filter without a date says so and is left aside', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const {results, problems} = corpus.search('terminal after:spring');
  corpus.close();
  assert.equal(results.length, 1);
  assert.deepEqual(problems, ['“after:spring” is not a date; write after:2026-05-01.']);
});

test('offsets are places in the document, and scores fall', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const {results} = corpus.search('crate');
  corpus.close();
  for (const {document, passage, matches} of results) {
    const text = TEXTS[document.path as keyof typeof TEXTS];
    assert.equal(text.slice(passage.start, passage.end), passage.text);
    for (const {start, end} of matches) assert.match(text.slice(start, end), /^crate/);
  }
  const scores = results.map(({score}) => score);
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => b - a),
  );
});

test('nothing that is typed is an error or reaches the syntax of FTS5', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const parts = [
    '"',
    '“',
    '*',
    'crate',
    'who:',
    'quote:',
    'doc:',
    'after:',
    '-',
    ':',
    '(',
    ')',
    '^',
    ' AND ',
    ' NEAR(',
    '{text}:',
    '\u0000',
    '+',
  ];
  const query = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts)).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(query, (typed) => corpus.search(typed).results.length >= 0),
    {numRuns: 500},
  );
  corpus.close();
});

test('a document that is put again replaces the old one, and one that is removed is gone', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const {documentOf, noPause} = await import('./corpus-fixture.ts');
  await corpus.put(
    await documentOf('grain.txt', 'The silo stood empty all through the winter of that year.'),
    noPause,
  );
  assert.equal(corpus.search('lorry').results.length, 0);
  assert.equal(corpus.search('silo').results.length, 1);
  assert.equal(corpus.remove('grain.txt'), true);
  assert.equal(corpus.remove('grain.txt'), false);
  assert.equal(corpus.search('silo').results.length, 0);
  assert.deepEqual(
    corpus.documents().map(({path}) => path),
    ['harbour.md'],
  );
  corpus.close();
});

test('a document whose reading is cancelled is left out, and the old one stays', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const {documentOf} = await import('./corpus-fixture.ts');
  const changed = await documentOf('grain.txt', 'The silo stood empty all through the winter of that year.');
  const cancel = () => Promise.reject(new Error('cancelled'));
  await assert.rejects(corpus.put(changed, cancel), /cancelled/);
  assert.equal(corpus.search('silo').results.length, 0);
  assert.equal(corpus.search('lorry').results.length, 1);
  corpus.close();
});

test('words that are everywhere are found, and it is said that not all were ranked', async () => {
  const text = Array.from({length: 4_100}, (_, index) => `The gate number ${index} was closed.`).join('\n\n');
  const corpus = await corpusOfTexts({'gates.txt': text});
  const {results, problems} = corpus.search('gate', 10);
  assert.equal(results.length, 10);
  assert.match(problems.join(), /More than 4000 passages match/);
  assert.deepEqual(corpus.search('gate 4000', 10).problems, []);
  corpus.close();
});
