import {suite, test} from 'node:test';
import {quotationText} from '../../../src/core/citing/quotation-text.ts';
import {conflictingFigures} from '../../../src/core/corpus/conflicting-figures.ts';
import type {BearingPassage, Passage} from '../../../src/core/corpus/corpus.ts';
import {passageFigures} from '../../../src/core/corpus/passage-figures.ts';
import {unreadableDocument} from '../../../src/core/corpus/readers/document-file.ts';
import {otherSpeaker} from '../../../src/core/rules/misquote/other-speaker.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {assertLinear} from './time-growth.ts';

/** A passage that bears on whatever is asked for; its document may be anybody's. */
function bearing(prose: string): BearingPassage {
  const nothing = {heading: undefined, page: undefined, quotations: [], people: [], organisations: []};
  const passage: Passage = {
    id: 'p',
    document: 'a.md',
    start: 0,
    end: prose.length,
    text: prose,
    prose,
    ...nothing,
  };
  const document = {
    ...unreadableDocument('a.md', ''),
    problem: undefined,
    passages: 1,
    byteOrderMark: 0,
  } as const;
  const shared = {names: ['Lublin', 'Radom', 'Odesa'], figures: [], words: ['market']};
  return {document, passage, shared, score: 1, strong: true, matches: []};
}

suite('what is asked of a document takes time by its length alone', () => {
  test('figures of a table row with a sentence in each cell', () => {
    assertLinear(
      (count) => bearing('It left 14 people hurt. '.repeat(count)),
      (passage) => passageFigures(passage),
    );
  });

  test('figures of a sentence without end, compared with another', () => {
    assertLinear(
      (count) => ['killed 14 people, ', 'killed 15 people, '].map((figure) => figure.repeat(count / 8)),
      ([prose = '', other = '']) => {
        const passagesBearingOn = () => [bearing(other)];
        conflictingFigures({prose, before: [], date: '2026-05-29'}, {passagesBearingOn});
      },
    );
  });

  test('whose words they are, asked of each quotation of a paragraph', () => {
    assertLinear(
      (count) => {
        const text = '“We will hold the pier,” Ana Ruiz said. '.repeat(count / 20);
        return parseDraft(text, 'markdown', {today: '2026-05-29'}).blocks.map(({block}) => block);
      },
      (blocks) => {
        for (const block of blocks)
          for (const quotation of block.quotations)
            otherSpeaker([], quotation, 'we will hold the pier', block, undefined);
      },
    );
  });

  test('a run of quotation marks within words that are quoted', () => {
    const draft = parseDraft('It is so. ', 'markdown', {today: '2026-05-29'});
    assertLinear(
      (count) => `a${'”'.repeat(count)}b`,
      (words) => quotationText({words}, draft, draft.text.length),
    );
  });
});
