import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {citedDocument} from '../../../src/core/corpus/cited-document.ts';
import {figuresOfSentence} from '../../../src/core/corpus/counted-figures.ts';
import {numberValue} from '../../../src/core/corpus/numbers.ts';
import {tellingTerms} from '../../../src/core/corpus/telling-terms.ts';
import {corpusOfTexts} from './corpus-fixture.ts';

// Invented events, people and places in them.
const TEXTS = {
  'fire.md': `# The fire at Tulcea

The ferry fire in Tulcea wounded 14 residents, Minister Ana Doré said. The ferry had 3.5 tonnes of fuel on board.

Nobody has yet explained the smoke over the northern basin.
`,
  'wheat.md':
    '# Wheat in April\n\nThe port of Varna moved wheat worth a record sum, and the harbour was busy.',
};

test('names, figures and words of a sentence', () => {
  assert.deepEqual(
    tellingTerms('Minister Ana Doré told NATO that two ferries and 1,200 crates were lost at the Black Sea.'),
    {
      names: ['Ana Doré', 'NATO', 'Black Sea'],
      figures: ['two', '1,200'],
      words: ['Minister', 'ferries', 'crates', 'lost'],
    },
  );
});

test('the passages that bear on a sentence come best first, with what they share', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  const [best, ...others] = corpus.passagesBearingOn(
    'Fourteen people were wounded when the ferry burnt at Tulcea.',
  );
  corpus.close();
  assert.ok(best);
  assert.equal(best.document.path, 'fire.md');
  assert.deepEqual(best.shared, {names: ['Tulcea'], figures: ['Fourteen'], words: ['wounded', 'ferry']});
  assert.ok(others.every(({score}) => score <= best.score));
  const text = TEXTS['fire.md'];
  for (const {start, end} of best.matches)
    assert.match(text.slice(start, end), /^(?:Tulcea|wounded|ferry|14)$/);
});

test('a name and a figure make evidence strong, one word does not', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  assert.equal(corpus.passagesBearingOn('The ferry fire at Tulcea wounded 14 people.')[0]?.strong, true);
  assert.equal(corpus.passagesBearingOn('The harbour is old.')[0]?.strong, false);
  assert.deepEqual(corpus.passagesBearingOn('It was so.'), []);
  corpus.close();
});

test('a document mentions a word whatever its accents, another does not', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  assert.equal(corpus.mentionsAny('fire.md', ['Dore']), true);
  assert.equal(corpus.mentionsAny('wheat.md', ['Dore', 'Tulcea']), false);
  assert.equal(corpus.mentionsAny('none.md', ['Tulcea']), false);
  corpus.close();
});

test('exact counts with what they count; limits, years, ids and money are none', () => {
  const counted = (sentence: string) =>
    figuresOfSentence(sentence).counted.map(({start, end, value, action}) => [
      sentence.slice(start, end),
      value,
      action,
    ]);
  assert.deepEqual(counted('The fire hurt two people.'), [['two people', 2, 'hurt']]);
  assert.deepEqual(counted('It left two badly injured civilians and killed three.'), [
    ['two badly injured civilians', 2, 'hurt'],
    ['killed three', 3, 'killed'],
  ]);
  assert.deepEqual(counted('Killing 13, of them two women, it left a toll of 31; 40 were hurt.'), [
    ['Killing 13', 13, 'killed'],
    ['two women', 2, undefined],
    ['31', 31, 'killed'],
    ['40 were hurt', 40, 'hurt'],
  ]);
  assert.deepEqual(counted('Thirty-one people; two dozen ships; 14 houses damaged.'), [
    ['Thirty-one people', 31, undefined],
    ['two dozen ships', 24, undefined],
    ['14 houses', 14, 'damaged'],
  ]);
  assert.deepEqual(counted('It killed two hundred and fifty people.'), []);
  assert.deepEqual(counted('The port moved 3.5 million tonnes of wheat.'), [
    ['3.5 million tonnes', 3_500_000, undefined],
  ]);
  assert.deepEqual(counted('At least two people, about 40 ships and another three crews left in 2026.'), []);
  assert.deepEqual(counted('The F-16 of 04:20 cost €300 million, 5% more under Article 5.'), []);
});

test('numbers in digits and words', () => {
  assert.deepEqual(['two', '2', '1,200', '3.5', '3,5', 'ship', '1.2.3'].map(numberValue), [
    2,
    2,
    1200,
    3.5,
    3.5,
    undefined,
    undefined,
  ]);
});

test('an entry is matched with a document by its address, else by its whole title', async () => {
  const corpus = await corpusOfTexts({
    'a.md':
      '---\ntitle: The long night at the pier\nurl: https://www.example.org/pier/\n---\n\nThe pier was dark that night.',
    'b.md': '---\ntitle: Press release\nurl: https://example.org/b\n---\n\nThe pier was dark that night.',
  });
  const cited = (entry: string) => citedDocument(entry, corpus.documents())?.path;
  assert.equal(cited('Gazette, http://example.org/pier#top'), 'a.md');
  assert.equal(cited('Port Gazette, “The Long Night at the Pier”, 3 May 2026'), 'a.md');
  assert.equal(cited('Port Gazette, Press release, 3 May 2026'), undefined);
  assert.equal(cited('The night'), undefined);
  corpus.close();
});

test('no sentence is too strange to find evidence for', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  fc.assert(fc.property(fc.string(), (sentence) => corpus.passagesBearingOn(sentence).length >= 0));
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('two ', '14 ', 'x', '.', ',', '-', 'people ', '%')}),
      (sentence) => figuresOfSentence(sentence).values.size >= 0,
    ),
  );
  corpus.close();
});

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const absent = existsSync(SEEDS) ? false : 'the seeds of ../shared/seeds are not on this machine';

test('seeds: a draft that gives three injured is shown the passages that say two', {
  skip: absent,
}, async () => {
  const corpus = await corpusOfTexts(
    Object.fromEntries(readdirSync(SEEDS).map((name) => [name, readFileSync(new URL(name, SEEDS))])),
  );
  const found = corpus.passagesBearingOn(
    'The drone hit an apartment building in Galați and injured three people.',
    4,
  );
  corpus.close();
  assert.ok(found.length >= 3);
  for (const {passage} of found.slice(0, 3)) assert.match(passage.text, /two people|two civilians/);
});
