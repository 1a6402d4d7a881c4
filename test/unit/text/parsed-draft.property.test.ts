import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {PlacedBlock} from '../../../src/core/text/block.ts';
import type {Draft} from '../../../src/core/text/draft.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {contains, type Span} from '../../../src/core/text/span.ts';
import {anyDraft, anyLanguage, RUNS} from './draft-texts.ts';

const DATES = {today: '2026-11-20'};

function forAnyDraft(check: (draft: Draft) => void): void {
  fc.assert(
    fc.property(anyDraft, anyLanguage, (text, language) => check(parseDraft(text, language, DATES))),
    RUNS,
  );
}

function forAnyBlock(check: (block: PlacedBlock['block']) => void): void {
  forAnyDraft(({blocks}) => {
    for (const {block} of blocks) check(block);
  });
}

/** In order, apart, none empty, all within a text of that length. */
function assertApart(spans: readonly Span[], length: number, what: string): void {
  let last = 0;
  for (const {start, end} of spans) {
    assert.ok(start >= last, `${what} ${start}–${end} begins before ${last}`);
    assert.ok(end > start, `${what} ${start}–${end} is empty`);
    assert.ok(end <= length, `${what} ${start}–${end} ends behind ${length}`);
    last = end;
  }
}

describe('any draft, as parsed', () => {
  it('has its blocks in order, apart, not empty and within the text', () => {
    forAnyDraft(({text, blocks}) => {
      assertApart(blocks, text.length, 'block');
      for (const {block, start, end} of blocks) assert.equal(block.text, text.slice(start, end));
    });
  });

  it('has prose as long as the block, each unit of it the one of the text or blank', () => {
    forAnyBlock(({text, prose}) => {
      assert.equal(prose.length, text.length);
      for (let at = 0; at < text.length; at++)
        assert.ok(prose[at] === ' ' || prose[at] === text[at], `unit ${at} of ${JSON.stringify(text)}`);
    });
  });

  it('has the source entries in order, apart and within the text, their markers within them', () => {
    forAnyDraft(({text, sources}) => {
      assertApart(sources, text.length, 'entry');
      for (const entry of sources) {
        if (entry.marker === undefined) continue;
        assert.ok(contains(entry, entry.marker));
        assert.ok(entry.marker.end > entry.marker.start);
      }
    });
  });

  it('gives each block the block with prose before it', () => {
    forAnyDraft(({blocks}) => {
      for (const [index, {previous}] of blocks.entries()) {
        const before = blocks.slice(0, index).map(({block}) => block);
        assert.equal(
          previous,
          before.findLast(({kind}) => /paragraph|list-item|table-cell|block-quotation/.test(kind)),
        );
      }
    });
  });

  it('has a date that exists, and a span for it where the draft says it', () => {
    forAnyDraft(({text, date}) => {
      assert.match(date.iso, /^\d{4}-\d{2}-\d{2}$/);
      if (date.span) assertApart([date.span], text.length, 'date');
    });
  });
});

describe('the sentences of any block', () => {
  it('are in order, apart, not empty, and show the block as it is', () => {
    forAnyBlock(({sentences, text, prose}) => {
      assertApart(sentences, text.length, 'sentence');
      for (const sentence of sentences) {
        assert.equal(sentence.text, text.slice(sentence.start, sentence.end));
        assert.equal(sentence.prose, prose.slice(sentence.start, sentence.end));
      }
    });
  });

  it('hold every unit of prose that is not blank', () => {
    forAnyBlock(({kind, sentences, text, prose}) => {
      if (kind === 'source-entry' || kind === 'furniture') return;
      let left = '';
      let last = 0;
      for (const {start, end} of [...sentences, {start: text.length, end: text.length}]) {
        left += prose.slice(last, start);
        last = end;
      }
      assert.equal(left.trim(), '', `left out of ${JSON.stringify(text)}`);
    });
  });

  it('hold every citation, each in exactly one', () => {
    forAnyBlock(({sentences, citations, text}) => {
      assertApart(citations, text.length, 'citation');
      for (const citation of citations) {
        const around = sentences.filter((sentence) => contains(sentence, citation));
        assert.equal(around.length, 1, `${citation.start}–${citation.end} of ${JSON.stringify(text)}`);
      }
    });
  });

  it('hold their words, in order and as written', () => {
    forAnyBlock(({sentences, text}) => {
      for (const sentence of sentences) {
        assertApart(sentence.words, text.length, 'word');
        for (const word of sentence.words) {
          assert.ok(contains(sentence, word));
          assert.equal(word.text, text.slice(word.start, word.end));
        }
      }
    });
  });
});

describe('the quotations of any block', () => {
  it('lie in the block and hold the words between their marks', () => {
    forAnyBlock(({quotations, text}) => {
      for (const quotation of quotations) {
        assertApart([quotation], text.length, 'quotation');
        assertApart([quotation.inner], text.length, 'words of a quotation');
        assert.ok(contains(quotation, quotation.inner));
      }
    });
  });

  it('stand one within the other or apart, outer before inner, the depth counted', () => {
    forAnyBlock(({quotations, text}) => {
      const around: Span[] = [];
      for (const quotation of quotations) {
        while (around.length > 0 && (around.at(-1)?.end ?? 0) <= quotation.start) around.pop();
        const outer = around.at(-1);
        if (outer) assert.ok(contains(outer, quotation), `crossing in ${JSON.stringify(text)}`);
        assert.equal(quotation.depth, around.length);
        around.push(quotation);
      }
    });
  });
});
