import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {sentencesOf} from './parsed.ts';

/** Drafts of one paragraph, "|" where a sentence ends. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'a marker belongs to the sentence that it follows': [
    'Romania closed its airspace.[1]| Moldova did not.[2][3]| The talks go on.',
    'Romania closed its airspace.[^a]| Moldova did not.[@key]| The talks go on.',
    'Romania closed its airspace.³| Moldova did not.',
    'Romania closed its airspace. (Reuters, 12 May)| Moldova did not.',
  ],
  'an abbreviation ends no sentence': [
    'Gen. Popa met Col. Ionescu at No. 10 on Monday.| They left.',
    'The U.S. Navy sent a ship vs. two boats.| It is shown in Fig. 2 of the report.',
    'Talks were held in Washington, D.C. and in Vienna.',
    'J. Popa and M.-A. Ionescu signed it, i.e. both of them.',
  ],
  'an abbreviation at the end of a sentence ends it all the same': [
    'They met in the U.S.| The talks failed.',
    'It is set out in Annex A.| Bulletin 47 has more.',
    'He met them at No. 10.[1]| Next came the vote.',
  ],
  'a figure ends a sentence': [
    'Losses exceed 40,000.| All of them are counted.',
    'Prices rose by 3.5 per cent.| Five firms closed.',
    'The list ends in 2024.| Nothing follows.',
  ],
  'closing marks belong to what they close': [
    '“We will hold.”| He left.',
    'He said so (twice).| She did not.',
    '“Why?” asked nobody.| He left.',
  ],
  'a quotation that a comma closes is one sentence with its speaker': [
    '“We failed them. They feel abandoned,” she said.| He agreed.',
  ],
  'the words of a link are not parted': [
    'He left. |[She stayed. They met.](https://example.org)| Then came May.',
    '[He left](https://example.org/a).| [She stayed](https://example.org/b).',
  ],
};

for (const [name, drafts] of Object.entries(CASES)) {
  suite(name, () => {
    for (const marked of drafts)
      test(marked, () => {
        const expected = marked.split('|').map((sentence) => sentence.trim());
        assert.deepEqual(sentencesOf(marked.replaceAll('|', '')), expected);
      });
  });
}

suite('a sentence crosses no border', () => {
  test('of a list item', () => assert.deepEqual(sentencesOf('- one\n- two'), ['one', 'two']));
  test('of a table cell', () =>
    assert.deepEqual(
      sentencesOf('| A | B |\n|---|---|\n| one | two |'),
      ['| A', '| B', 'one', 'two'].map((cell) => cell.replace('| ', '')),
    ));
  test('of a line that opens with a typed bullet', () =>
    assert.deepEqual(sentencesOf('Two points:\n• one thing\n• another thing'), [
      'Two points:',
      'one thing',
      'another thing',
    ]));
});

test('a sentence of a paragraph much longer than one piece of the parser is found whole', () => {
  const sentence = 'The ministry counted seven vehicles near the border on that day.';
  const found = sentencesOf(Array(1_000).fill(sentence).join(' '));
  assert.equal(found.length, 1_000);
  assert.deepEqual([...new Set(found)], [sentence]);
});

test('an old "next line" character is white space', () => {
  assert.deepEqual(
    sentencesOf('He left.\u0085She stayed.').join('|').replaceAll('\u0085', ''),
    'He left.|She stayed.',
  );
});
