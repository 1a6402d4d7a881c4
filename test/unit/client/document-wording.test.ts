import assert from 'node:assert/strict';
import {test} from 'node:test';
import {counted, wordingOf} from '../../../src/client/corpus/document-wording.ts';
import type {CorpusItem} from '../../../src/protocol/requests.ts';

const CARD: CorpusItem = {
  path: 'corpus/card.pdf',
  uri: 'file:///w/corpus/card.pdf',
  fileUri: 'file:///w/corpus/card.pdf',
  title: 'Harbour card',
  date: '2026-05-29',
  publisher: 'Port Gazette',
  byline: 'A. Writer',
  passages: 1,
};

test('a row says the day, its tooltip and its label everything', () => {
  assert.deepEqual(wordingOf(CARD), {
    description: '29 May 2026',
    tooltip:
      'Harbour card\nPort Gazette, A. Writer\n29 May 2026\n1 passage to search and cite\ncorpus/card.pdf',
    label: 'Harbour card, Port Gazette, A. Writer, 29 May 2026, 1 passage',
  });
});

test('under its day the day is not said again, except to who cannot see it', () => {
  const {description, label} = wordingOf(CARD, 'date');
  assert.equal(description, '');
  assert.match(label, /29 May 2026/);
});

test('a document that was read in part says so in all three, and stays usable', () => {
  const note = 'Only the first 2,000 of its 3,100 pages were read; split the file to search the rest.';
  const {description, tooltip, label} = wordingOf({...CARD, note});
  assert.equal(description, 'in part · 29 May 2026');
  assert.ok(tooltip.includes(`\n${note}\n`));
  assert.ok(label.endsWith(`, ${note}`));
});

test('a document that cannot be used says why', () => {
  const problem = 'The PDF is damaged or cut off; fetch it again.';
  assert.deepEqual(wordingOf({...CARD, passages: 0, problem}), {
    description: problem,
    tooltip: `Harbour card\nCannot be used: ${problem}\ncorpus/card.pdf`,
    label: `Harbour card, cannot be used: ${problem}`,
  });
});

test('numbers are said with what they count', () => {
  assert.equal(counted(1, 'document'), '1 document');
  assert.equal(counted(1200, 'place'), '1,200 places');
});
