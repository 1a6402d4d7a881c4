import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {blocksOf, quotationsOf} from './parsed.ts';

const PAIRED: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'every kind of mark is paired': [
    ['He said “we will hold” today.', '“we will hold”'],
    ['He said "we will hold" today.', '"we will hold"'],
    ['He said „wir halten“ today.', '„wir halten“'],
    ['He said « nous tenons » today.', '« nous tenons »'],
    ['He said ‘we will hold’ today.', '‘we will hold’'],
    ["He said 'we will hold' today.", "'we will hold'"],
  ],
  'a quotation within a quotation follows it': [
    ['“He called it ‘a mess’ then,” she said.', '“He called it ‘a mess’ then,”', '‘a mess’'],
    ['"He called it \'a mess\' then," she said.', '"He called it \'a mess\' then,"', "'a mess'"],
  ],
  'a quotation broken by its attribution is two': [['“We will,” he said, “hold.”', '“We will,”', '“hold.”']],
  'an apostrophe opens no quotation': [
    ['The drivers’ strike of the ’90s wasn’t Moldova’s.'],
    ["The drivers' strike of the '90s wasn't Moldova's."],
    ["It's the ministry's view, and the ministers' too."],
    ['’Tis the season; rock ’n’ roll isn’t.'],
    ['The ‘drivers’ strike’ goes on.', '‘drivers’ strike’'],
  ],
  'a mark without a partner is left alone': [
    ['A pipe of 5" and one of 6".'],
    ['He said “we will hold and went on to speak of other things.'],
    ['He said we will hold” and left.'],
  ],
  'marks in code and links are none': [['Type `"a"` and see [it](https://example.org/"b").']],
};

for (const [name, cases] of Object.entries(PAIRED)) {
  suite(name, () => {
    for (const [draft, ...expected] of cases)
      test(draft, () => assert.deepEqual(quotationsOf(draft), expected));
  });
}

test('a quotation over several paragraphs goes on where the next one opens with a mark', () => {
  const blocks = blocksOf('He said: “We will hold the line.\n\n“We will not yield,” he said.');
  assert.deepEqual(
    blocks.map(({quotations}) => quotations.map(({continues}) => continues)),
    [[true], [false]],
  );
});

test('a mark left open in the last paragraph of a quotation is none', () => {
  assert.deepEqual(quotationsOf('He said: “We will hold.\n\nThe ministry did not answer.'), []);
});

test('a block quotation is one quotation without its margin', () => {
  const [block] = blocksOf('> We will hold the line.\n> We will not yield.');
  const [quotation] = block?.quotations ?? [];
  assert.equal(quotation?.mark, 'block');
  assert.equal(
    block?.text.slice(quotation?.start, quotation?.end),
    'We will hold the line.\n> We will not yield.',
  );
});

test('an inner quotation has the depth 1', () => {
  const [block] = blocksOf('“He called it ‘a mess’ then,” she said.');
  assert.deepEqual(
    block?.quotations.map(({depth}) => depth),
    [0, 1],
  );
});
