import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {mergeConfig} from '../../../src/core/config/config.ts';
import type {CorpusIndex, SpokenQuotation} from '../../../src/core/corpus/corpus.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import {createDraftChecker} from '../../../src/core/rules/check-draft.ts';
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

/** The longest words that the seeds put between quotation marks and that hold `part`. */
function spokenWith(corpus: CorpusIndex, part: string): SpokenQuotation {
  const quotations = corpus
    .documents()
    .flatMap(({path}) => corpus.passages(path))
    .flatMap((passage) => passage.quotations)
    .filter(({words, speaker}) => words.includes(part) && speaker !== undefined)
    .sort((a, b) => b.words.length - a.words.length);
  assert.ok(quotations[0], `no quotation with “${part}”`);
  return quotations[0];
}

function misquotes(draft: string, corpus: CorpusIndex) {
  const {findings} = createDraftChecker().check({
    text: draft,
    language: 'markdown',
    today: '2026-06-01',
    config: mergeConfig(),
    officials: undefined,
    corpus,
  });
  return findings.filter(({rule}) => rule === 'misquote');
}

test('seeds: an altered quotation is reported with the word, and the fix restores it', {
  skip: absent,
}, async () => {
  const corpus = await corpusOfTexts(seeds());
  const said = spokenWith(corpus, 'every inch').words.replace(/\.$/u, '');
  const draft = `NATO said it was "${said.replace('every', 'each')}" on Friday.`;
  const [finding, ...others] = misquotes(draft, corpus);
  corpus.close();
  assert.ok(finding);
  assert.equal(others.length, 0);
  assert.match(finding.message, /“every” where this quotation has “each”/);
  assert.equal(applyEdits(draft, finding.fixes[0]?.edits ?? []), draft.replace('each', 'every'));
});

test('seeds: words in another person’s mouth are reported, in their own they are not', {
  skip: absent,
}, async () => {
  const corpus = await corpusOfTexts(seeds());
  const {words, speaker} = spokenWith(corpus, 'reckless');
  assert.equal(speaker, 'Mark Rutte');
  const [finding] = misquotes(`Czech President Petr Pavel said that “${words}”.`, corpus);
  assert.match(finding?.message ?? '', /as Mark Rutte’s, not Petr Pavel’s/);
  assert.deepEqual(misquotes(`NATO Secretary General Mark Rutte said that “${words}”.`, corpus), []);
  corpus.close();
});
