import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {SpokenWords} from '../../../src/core/citing/quotation-text.ts';
import {quoteDocument} from '../../../src/core/citing/quote-document.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {anyDraft, anyLanguage} from '../text/draft-texts.ts';
import {REPORT} from './documents.ts';

/** The draft with the words quoted where "|" stands. */
function quoted(marked: string, said: string | SpokenWords, language: 'markdown' | 'plaintext' = 'markdown') {
  const offset = marked.indexOf('|');
  const draft = parseDraft(marked.replace('|', ''), language, {today: '2026-05-30'});
  const citation = quoteDocument(draft, offset, typeof said === 'string' ? {words: said} : said, REPORT);
  return citation && applyEdits(draft.text, citation.edits);
}

const LIST = '\n\n## Sources\n\n[1] Aa, *Bbbb cccc*, 1 May 2026\n';
const firstLine = (text: string | undefined) => text?.split('\n')[0];

const anyWords = fc.constantFrom<SpokenWords>(
  {words: 'we will hold'},
  {words: '“We will hold.”', speaker: 'Ana Ruiz'},
);

describe('words of a document quoted in a draft', () => {
  it('stand between quotation marks with a citation behind them', () => {
    const text = quoted(`It is so.[1] The ministry said | and left.${LIST}`, 'we will  hold\nthe pier');
    assert.equal(firstLine(text), 'It is so.[1] The ministry said “we will hold the pier”[2] and left.');
    assert.match(text ?? '', /\n\[2\] Example Times, \*Harbour works begin in Norland\*/);
  });

  it('may end the draft, or hug its punctuation', () => {
    assert.equal(
      firstLine(quoted('It is so [1]. He said|', 'We will hold the pier.')),
      'It is so [1]. He said “We will hold the pier.” [2]',
    );
    assert.equal(
      firstLine(quoted('It is so.[1] He said |, and left.', 'we will hold')),
      'It is so.[1] He said “we will hold”,[2] and left.',
    );
  });

  it('have the draft’s own marks, single ones inside, and none of the source’s citations', () => {
    assert.equal(
      firstLine(quoted(`"It is so," she said.[1] He said |.${LIST}`, '“we will “hold” the pier[3]”')),
      `"It is so," she said.[1] He said "we will ‘hold’ the pier".[2]`,
    );
  });

  it('name their speaker where they make a sentence of their own', () => {
    const hold = {words: '“We will hold the pier,”', speaker: 'Ana Ruiz'};
    const sentence = '“We will hold the pier,” Ana Ruiz said.';
    assert.equal(firstLine(quoted(`It is so.[1] |${LIST}`, hold)), `It is so.[1] ${sentence}[2]`);
    assert.equal(firstLine(quoted(`It is so.[1]|${LIST}`, hold)), `It is so.[1] ${sentence}[2]`);
    assert.equal(
      firstLine(quoted(`It is so.[1] |Then it rained.${LIST}`, hold)),
      `It is so.[1] ${sentence}[2] Then it rained.`,
    );
    assert.equal(quoted(`It is so [1].\n\n|${LIST}`, hold)?.split('\n')[2], `${sentence.slice(0, -1)} [2].`);
    assert.equal(firstLine(quoted('|', hold)), `${sentence}[^1]`);
    assert.equal(
      firstLine(quoted(`"It is so," she said.[1] |${LIST}`, hold)),
      '"It is so," she said.[1] "We will hold the pier," Ana Ruiz said.[2]',
    );
  });

  it('name their speaker in front of what is no sentence, and behind a question', () => {
    assert.equal(
      firstLine(quoted(`It is so.[1] |${LIST}`, {words: '“ready to hold the pier.”', speaker: 'Ana *Ruiz*'})),
      'It is so.[1] Ana \\*Ruiz\\* said “ready to hold the pier”.[2]',
    );
    assert.equal(
      firstLine(quoted(`It is so.[1] |${LIST}`, {words: '“Will we hold?”', speaker: 'Ana Ruiz'})),
      'It is so.[1] “Will we hold?” Ana Ruiz said.[2]',
    );
  });

  it('name nobody in a sentence that is begun, nor who has no name', () => {
    const hold = {words: '“we will hold,”', speaker: 'Ana Ruiz'};
    for (const before of ['Ana Ruiz said', 'He said:', 'It is so,'])
      assert.equal(
        firstLine(quoted(`It is so.[1] ${before} | again.${LIST}`, hold)),
        `It is so.[1] ${before} “we will hold”[2] again.`,
      );
    assert.equal(
      firstLine(quoted(`It is so.[1] | and left.${LIST}`, hold)),
      'It is so.[1] “we will hold”[2] and left.',
    );
    assert.equal(
      firstLine(quoted(`It is so.[1] |${LIST}`, {words: 'we will hold', speaker: 'prime minister'})),
      'It is so.[1] “we will hold”.[2]',
    );
  });

  it('are no markup', () => {
    assert.equal(
      firstLine(quoted(`It is so.[1] He said |.${LIST}`, 'hold *[the]* <b>')),
      'It is so.[1] He said “hold \\*\\[the\\]\\* \\<b\\>”.[2]',
    );
    assert.match(
      firstLine(quoted('It is so.[1] He said |.', 'hold [the] pier', 'plaintext')) ?? '',
      /“hold \[the\] pier”/,
    );
  });

  it('cannot be quoted in code, in the source list, or when there are none', () => {
    assert.equal(quoted('One.\n\n```\n|\n```\n', 'we hold'), undefined);
    assert.equal(quoted(`One.[1]${LIST}|`, 'we hold'), undefined);
    assert.equal(quoted('One |.', '[1] …'), undefined);
    assert.equal(quoted('One |.', '“”'), undefined);
  });

  it('leave the rest of any draft as it is', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, fc.nat(), anyWords, (text, language, pick, said) => {
        const draft = parseDraft(text, language, {today: '2026-05-30'});
        const citation = quoteDocument(draft, pick % (text.length + 1), said, REPORT);
        for (const {start, end} of citation?.edits ?? []) assert.equal(start, end);
        const places = citation?.edits.map(({start}) => start) ?? [];
        assert.deepEqual(
          places,
          [...new Set(places)].sort((a, b) => a - b),
        );
      }),
      {numRuns: 200},
    );
  });
});
