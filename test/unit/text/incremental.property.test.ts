import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import {createDraftParser, parseDraft} from '../../../src/core/text/parse-draft.ts';
import {anyDraft, anyLanguage} from './draft-texts.ts';

const DATES = {today: '2026-11-20'};

/** What an author does next: replaces a stretch, of any place and length, by other text. */
const anyEdit = fc.record({
  at: fc.nat(),
  length: fc.nat({max: 40}),
  text: fc.oneof(anyDraft, fc.constant('')),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

function versions(text: string, edits: readonly Edit[]): readonly string[] {
  let current = text;
  return [
    text,
    ...edits.map(({at, length, text: inserted}) => {
      const start = at % (current.length + 1);
      current = current.slice(0, start) + inserted + current.slice(start + length);
      return current;
    }),
  ];
}

const anyEdits = fc.array(anyEdit, {minLength: 1, maxLength: 5});

describe('a draft under edits', () => {
  it('is parsed as if it were parsed for the first time', () => {
    fc.assert(
      fc.property(anyDraft, anyEdits, anyLanguage, (text, edits, language) => {
        const parser = createDraftParser();
        for (const version of versions(text, edits))
          assert.deepEqual(parser.parse(version, language, DATES), parseDraft(version, language, DATES));
      }),
      {numRuns: 300},
    );
  });

  it('is found to have what a first check finds', () => {
    fc.assert(
      fc.property(anyDraft, anyEdits, anyLanguage, (text, edits, language) => {
        const checker = createDraftChecker();
        for (const version of versions(text, edits)) {
          const request = {text: version, language, config: DEFAULT_CONFIG, ...DATES};
          const [again, fresh] = [checker.check(request), createDraftChecker().check(request)];
          assert.deepEqual(again.findings, fresh.findings);
          assert.deepEqual(again.problems, []);
        }
      }),
      {numRuns: 200},
    );
  });
});
