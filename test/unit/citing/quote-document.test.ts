import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {quoteDocument} from '../../../src/core/citing/quote-document.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {anyDraft, anyLanguage} from '../text/draft-texts.ts';
import {REPORT} from './documents.ts';

/** The draft with the words quoted where "|" stands. */
function quoted(marked: string, words: string, language: 'markdown' | 'plaintext' = 'markdown') {
  const offset = marked.indexOf('|');
  const draft = parseDraft(marked.replace('|', ''), language, {today: '2026-05-30'});
  const citation = quoteDocument(draft, offset, words, REPORT);
  return citation && applyEdits(draft.text, citation.edits);
}

const LIST = '\n\n## Sources\n\n[1] Aa, *Bbbb cccc*, 1 May 2026\n';
const firstLine = (text: string | undefined) => text?.split('\n')[0];

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
  });

  it('leave the rest of any draft as it is', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, fc.nat(), (text, language, pick) => {
        const draft = parseDraft(text, language, {today: '2026-05-30'});
        const citation = quoteDocument(draft, pick % (text.length + 1), 'we will hold', REPORT);
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
