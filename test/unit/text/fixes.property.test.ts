import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {apart, applyEdits, mergeFixes} from '../../../src/core/edits.ts';
import {createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import type {Finding, TextEdit} from '../../../src/core/rules/finding.ts';
import {anyDraft, anyLanguage} from './draft-texts.ts';

const LENGTH = 30;
const TEXT = 'abcdefghijklmnopqrstuvwxyz0123';

const anyEdit: fc.Arbitrary<TextEdit> = fc
  .tuple(fc.nat({max: LENGTH}), fc.nat({max: 6}), fc.constantFrom('', 'X', 'YZ'))
  .map(([start, length, text]) => ({start, end: Math.min(LENGTH, start + length), text}));

/** Applied one by one from the back, so that no edit moves another. */
function fromTheBack(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (done, {start, end, text: words}) => done.slice(0, start) + words + done.slice(end),
    text,
  );
}

describe('edits', () => {
  it('put together are the edits applied one by one', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), (edits) => {
        assert.equal(applyEdits(TEXT, edits), fromTheBack(TEXT, apart(edits)));
      }),
    );
  });

  it('do not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEdit, {selector: ({start}) => start}), (edits) => {
        assert.equal(applyEdits(TEXT, edits.toReversed()), applyEdits(TEXT, edits));
      }),
    );
  });

  it('of fixes go in whole or not at all, the first that fit', () => {
    const anyFix = fc.record({edits: fc.array(anyEdit, {minLength: 1, maxLength: 3})});
    fc.assert(
      fc.property(fc.array(anyFix, {maxLength: 12}), (fixes) => {
        const expected: TextEdit[] = [];
        for (const {edits} of fixes) {
          const together = [...expected, ...edits];
          if (apart(together).length === together.length) expected.push(...edits);
        }
        const merged = mergeFixes(fixes);
        assert.deepEqual(merged, apart(merged));
        assert.deepEqual(new Set(merged), new Set(expected));
      }),
    );
  });
});

// half of an emoji
const LONE_SURROGATE = /\p{Surrogate}/u;

function findingsIn(text: string, language: 'markdown' | 'plaintext'): readonly Finding[] {
  return createDraftChecker().check({text, language, today: '2026-11-20', config: DEFAULT_CONFIG}).findings;
}

describe('the findings of any draft', () => {
  it('lie in the text, are not empty, and come in its order', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, (text, language) => {
        let last = 0;
        for (const {start, end} of findingsIn(text, language)) {
          assert.ok(last <= start && start < end && end <= text.length, `${start}–${end}`);
          last = start;
        }
      }),
      {numRuns: 400},
    );
  });

  it('have fixes whose edits lie in the text and apart, and which change something and nothing else', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, (text, language) => {
        for (const {rule, fixes} of findingsIn(text, language)) {
          for (const {edits, title} of fixes) {
            for (const {start, end} of edits)
              assert.ok(0 <= start && start <= end && end <= text.length, rule);
            assert.equal(apart(edits).length, edits.length, `${rule}: edits of “${title}” overlap`);
            const mended = applyEdits(text, edits);
            assert.notEqual(mended, text, `${rule}: “${title}” changes nothing`);
            if (!LONE_SURROGATE.test(text))
              assert.ok(!LONE_SURROGATE.test(mended), `${rule}: “${title}” cuts a character`);
          }
        }
      }),
      {numRuns: 400},
    );
  });
});
