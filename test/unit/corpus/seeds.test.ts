import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {corpusOfTexts} from './corpus-fixture.ts';

// The briefings that the first users work with stand beside the repository and are no part of it.
const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const absent = existsSync(SEEDS) ? false : 'the seeds of ../shared/seeds are not on this machine';

const seeds = (): Record<string, Uint8Array> =>
  Object.fromEntries(readdirSync(SEEDS).map((name) => [name, readFileSync(new URL(name, SEEDS))]));

test('seeds: a phrase is found in the two documents that have it', {skip: absent}, async () => {
  const corpus = await corpusOfTexts(seeds());
  const {results} = corpus.search('"every inch"');
  corpus.close();
  assert.deepEqual([...new Set(results.map(({document}) => document.path.slice(0, 3)))].sort(), [
    '001',
    '003',
  ]);
  assert.ok(results.every(({match}) => match === 'phrase'));
});

test('seeds: who:Pavel gives the columnist’s document', {skip: absent}, async () => {
  const corpus = await corpusOfTexts(seeds());
  const {results} = corpus.search('who:Pavel');
  corpus.close();
  assert.deepEqual([...new Set(results.map(({document}) => document.path.slice(0, 3)))], ['001']);
});

test('seeds: captions, headings, source lists and calls to subscribe are no passages', {
  skip: absent,
}, async () => {
  const corpus = await corpusOfTexts(seeds());
  const passages = corpus.documents().flatMap(({path}) => corpus.passages(path));
  corpus.close();
  for (const {text} of passages)
    assert.doesNotMatch(text, /→|^\[\d\]|^A missile system|^Quick Take|^Sources/);
});
