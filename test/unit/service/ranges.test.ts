import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import {LineIndex, plainRange, spanOf, visibleRange} from '../../../src/service/ranges.ts';
import {documentOf} from './documents.ts';

/** Texts with all that moves offsets: line ends of every kind, emoji, combining accents, no-break spaces. */
const texts = fc
  .array(fc.constantFrom('a', 'ț', 'ț', '👩‍👧', '\u00a0', '\n', '\r\n', '\r', ' ', '“'), {maxLength: 40})
  .map((parts) => parts.join(''));

suite('ranges', () => {
  test('a line index places every offset as the open document does, but for the ends of lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          // An open document puts an offset between \r and \n before both.
          if (/[\r\n]/.test(text[offset - 1] ?? '') && text[offset] === '\n') continue;
          assert.deepEqual(index.positionAt(offset), document.positionAt(offset));
        }
      }),
    );
  });

  test('a visible range is never empty where there is anything to see', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(/[^\r\n]/.test(text));
        const start = a % (text.length + 1);
        const end = Math.min(text.length, start + (b % 3));
        const range = visibleRange({start, end}, documentOf(text));
        assert.notDeepEqual(range.start, range.end, JSON.stringify({text, start, end}));
      }),
    );
  });

  test('a range of zero length takes in a whole emoji, at the end of a line the character before', () => {
    const document = documentOf('ab👩\ncd');
    assert.deepEqual(visibleRange({start: 2, end: 2}, document), {
      start: {line: 0, character: 2},
      end: {line: 0, character: 4},
    });
    assert.deepEqual(visibleRange({start: 7, end: 7}, document), {
      start: {line: 1, character: 1},
      end: {line: 1, character: 2},
    });
  });

  test('there and back again', () => {
    const document = documentOf('one\r\ntwo “three”');
    const span = {start: 9, end: 16};
    assert.deepEqual(spanOf(plainRange(span, document), document), span);
  });
});
