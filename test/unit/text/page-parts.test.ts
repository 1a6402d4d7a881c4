import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {BlockKind} from '../../../src/core/text/block.ts';
import {kindOfParagraph} from '../../../src/core/text/page-parts.ts';

const LINES: readonly (readonly [BlockKind, string])[] = [
  ['paragraph', 'The dam held.'],
  ['paragraph', 'The mayor of Orm said: “We hold.”'],
  ['paragraph', 'The dam held.[4]'],
  ['paragraph', 'The dam held. <!-- briefcheck-disable-line unsourced-claim: seen there -->'],
  ['paragraph', 'By Monday the water had gone.'],
  ['paragraph', 'Comments by the ministry were few and came late.'],
  ['heading', 'What the dam held'],
  ['heading', 'Key judgements:'],
  ['caption', 'Photo: the dam in spring.'],
  ['caption', 'Table 2. Water levels by month'],
  ['caption', 'A row of lorries with their lights on in front of the closed gates of the old dam'],
  ['byline', 'By Ana Ruiz'],
  ['byline', 'TO: Head of desk\nFROM: Water section\nDATE: 12 May 2026'],
  ['byline', 'Date: 12 May 2026'],
  ['byline', 'Water desk, 12 May 2026. Draft for comment.'],
  ['byline', '*Ana Ruiz writes on rivers.*'],
  ['byline', '— A.R.'],
  ['furniture', 'Subscribe to the water letter.'],
  ['furniture', 'Advertisement'],
];

for (const [kind, line] of LINES) {
  test(`“${line.replaceAll('\n', '⏎')}” is a ${kind}`, () => assert.equal(kindOfParagraph(line), kind));
}
