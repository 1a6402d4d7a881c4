import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {CorpusIndex} from '../../../src/core/corpus/corpus.ts';
import {openSavedCorpus} from '../../../src/core/corpus/open-corpus.ts';
import {logHeader, logRecord, readLog} from '../../../src/core/corpus/saved-index/change-log.ts';
import {Checksum, checksumOf} from '../../../src/core/corpus/saved-index/checksum.ts';
import {corpusOfTexts, documentOf, noPause, sqliteWasm} from './corpus-fixture.ts';

const TEXTS = {
  'a.md': '# The gate\n\nMinister Ana Doré said “every gate of the harbour stays open until June”.',
  'b.html': '<p>The <b>northern</b> basin was closed for eleven hours on that night.</p>',
  'c.txt': Uint8Array.of(0, 1, 2),
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

async function saved(corpus: CorpusIndex, generation = 7): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const isWhole = await corpus.save(generation, async (bytes) => {
    pieces.push(bytes.slice());
  });
  assert.equal(isWhole, true);
  return joined(pieces);
}

const reopened = (snapshot: Uint8Array, log?: Uint8Array) =>
  openSavedCorpus(sqliteWasm, {snapshot, log}, noPause);

test('a saved corpus answers as before, and can go on being changed', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const {index, from, generation} = await reopened(await saved(corpus));
  assert.deepEqual([from, generation], ['saved', 7]);
  assert.deepEqual(index.documents(), corpus.documents());
  assert.deepEqual(index.search('"northern basin"'), corpus.search('"northern basin"'));
  assert.deepEqual(index.passages('a.md'), corpus.passages('a.md'));
  assert.deepEqual(index.outline('a.md'), corpus.outline('a.md'));
  assert.equal(index.extractedText('b.html'), corpus.extractedText('b.html'));
  await index.put(await documentOf('a.md', 'The silo stood empty all through that winter.'), noPause);
  assert.equal(index.search('silo').results.length, 1);
  assert.equal(index.search('gate').results.length, 0);
  await saved(index);
  corpus.close();
  index.close();
});

test('a snapshot that is damaged, cut off, or of something else gives an empty corpus', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const snapshot = await saved(corpus);
  corpus.close();
  const damaged = [new Uint8Array(0), snapshot.subarray(0, 1000), snapshot.subarray(5), new Uint8Array(5000)];
  for (const place of [0, 5, 20, 5000, snapshot.length - 1]) {
    const changed = snapshot.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    damaged.push(changed);
  }
  for (const bytes of damaged) {
    const {index, from} = await reopened(bytes);
    assert.equal(from, 'empty');
    assert.deepEqual(index.documents(), []);
    index.close();
  }
});

test('what changed since the snapshot is read from the log, and only from its own', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const snapshot = await saved(corpus, 3);
  corpus.close();
  const changes = [
    logRecord({
      kind: 'put',
      document: await documentOf('d.txt', 'The silo stood empty all through that winter.'),
    }),
    logRecord({kind: 'remove', path: 'a.md'}),
  ];
  const paths = async (log: Uint8Array): Promise<string[]> => {
    const {index} = await reopened(snapshot, log);
    const found = index.documents().map(({path}) => path);
    index.close();
    return found;
  };
  assert.deepEqual(await paths(joined([logHeader(3), ...changes])), ['b.html', 'c.txt', 'd.txt']);
  assert.deepEqual(await paths(joined([logHeader(4), ...changes])), ['a.md', 'b.html', 'c.txt']);
  const cut = joined([logHeader(3), ...changes]).subarray(0, -3);
  assert.deepEqual(await paths(cut), ['a.md', 'b.html', 'c.txt', 'd.txt']);
});

test('a save that a change overtakes says so', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  let pieces = 0;
  const isWhole = await corpus.save(1, async () => {
    pieces += 1;
    if (pieces === 1) corpus.remove('a.md');
  });
  assert.equal(isWhole, false);
  corpus.close();
});

test('a full disk while saving is the caller’s to know, and the corpus goes on', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  await assert.rejects(
    corpus.save(1, () => Promise.reject(new Error('no space left'))),
    /no space left/,
  );
  assert.equal(corpus.search('gate').results.length, 1);
  await saved(corpus);
  corpus.close();
});

test('the checksum of pieces is that of the whole, and a flipped bit changes it', () => {
  const bytes = fc.uint8Array({minLength: 1, maxLength: 200});
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(7), (all, at, bit) => {
      const cut = (at % (all.length + 1)) & ~3;
      assert.equal(new Checksum().add(all.subarray(0, cut)).add(all.subarray(cut)).value(), checksumOf(all));
      const changed = all.slice();
      changed[at % all.length] = (changed[at % all.length] ?? 0) ^ (1 << bit);
      assert.notEqual(checksumOf(changed), checksumOf(all));
    }),
  );
});

test('the checksum is Fletcher’s, over words of 32 bits', () => {
  fc.assert(
    fc.property(fc.uint32Array({maxLength: 40}), (words) => {
      let [sum, sumOfSums] = [0n, 0n];
      for (const word of words) {
        sum = (sum + BigInt(word)) % 2n ** 32n;
        sumOfSums = (sumOfSums + sum) % 2n ** 32n;
      }
      assert.equal(checksumOf(new Uint8Array(words.buffer)), (sumOfSums << 32n) + sum);
    }),
  );
});

test('no bytes are too strange for a log', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => readLog(joined([logHeader(1), bytes]), 1).length >= 0));
});
