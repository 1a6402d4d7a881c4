import assert from 'node:assert/strict';
import {readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {claimLabels} from '../../../src/core/text/claims/claim.ts';
import {claimsOf} from '../../../src/core/text/claims/claims-of.ts';
import {isStrong} from '../../../src/core/text/claims/reason.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';

const claimsIn = (text: string) =>
  parseDraft(text, 'markdown', {today: '2026-05-29'}).blocks.flatMap(({block, previous}) =>
    claimsOf(block, previous),
  );
const labelsIn = (text: string) => claimsIn(text).map(({label}) => label);

test('a citation and a question mark decide without any weighing', () => {
  assert.deepEqual(labelsIn('The lock was closed on 12 May.[1] Who closed it?'), ['cited', 'question']);
  assert.deepEqual(
    claimsIn('The lock was closed on 12 May.[1]').map(({score}) => score),
    [1],
  );
});

test('headings, source entries and block quotations make no claims', () => {
  assert.deepEqual(labelsIn('# The lock was closed on 12 May\n\n> The lock was closed on 12 May.\n'), []);
});

test('the month of May is no word of likelihood', () => {
  assert.deepEqual(labelsIn('The crew left. The lock was closed on 12 May.'), ['fact', 'fact']);
});

test('reasons name the words, strong ones first', () => {
  const [claim] = claimsIn('Guards seized 3.5 million barrels at Lobito on 12 May.');
  assert.deepEqual(
    claim?.reasons.filter(isStrong).map(({kind, text}) => `${kind}: ${text}`),
    ['figure: 3.5 million barrels', 'date: 12 May'],
  );
});

test('a note of the missing source is seen and not read as words', () => {
  const [bare] = claimsIn('The lock was closed on 12 May.');
  const [noted] = claimsIn('The lock was closed on 12 May [citation needed].');
  assert.deepEqual([bare?.noted, noted?.noted], [false, true]);
  assert.equal(noted?.label, bare?.label);
});

test('the claims of a block are kept for the block and the one before it', () => {
  const {blocks} = parseDraft('The mayor spoke.\n\nHe added that the lock was shut.', 'markdown', {
    today: '2026-05-29',
  });
  const [first, second] = blocks;
  assert.ok(first && second);
  const claims = claimsOf(second.block, second.previous);
  assert.equal(claimsOf(second.block, second.previous), claims);
  assert.notEqual(claimsOf(second.block, undefined), claims);
});

test('every sentence of any text gets one label, its reasons within it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '“',
          '”',
          'We',
          'said',
          'that',
          '.',
          '3',
          'May',
          '[1]',
          'IAEA',
          ',',
          ':',
          '?',
          'is',
          '-',
          'experts',
          "'s",
        ),
        {maxLength: 60},
      ),
      (words) => {
        for (const claim of claimsIn(words.join(' '))) {
          assert.ok(claimLabels.includes(claim.label));
          for (const {start, end} of claim.reasons)
            assert.ok(claim.sentence.start <= start && start < end && end <= claim.sentence.end);
        }
      },
    ),
  );
});

test('the weights are under 1 MB, one readable line for each feature', () => {
  const file = 'src/core/text/claims/data/weights.json';
  assert.ok(statSync(file).size < 1_000_000);
  const lines = readFileSync(file, 'utf8').split('\n');
  assert.ok(lines.length > 1000);
  assert.ok(lines.slice(1, -2).every((line) => /^"(?:[^"\\]|\\.)+":\[[-\d.,e]+\],?$/.test(line)));
});
