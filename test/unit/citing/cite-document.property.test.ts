import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {CITATION_STYLES} from '../../../src/core/citing/citation-style.ts';
import {citeDocument, type DocumentCitation} from '../../../src/core/citing/cite-document.ts';
import type {CorpusDocument} from '../../../src/core/corpus/corpus.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import type {Draft, DraftLanguage} from '../../../src/core/text/draft.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import type {Span} from '../../../src/core/text/span.ts';
import {anyDraft, anyLanguage} from '../text/draft-texts.ts';
import {documentWith} from './documents.ts';

const parse = (text: string, language: DraftLanguage) => parseDraft(text, language, {today: '2026-05-30'});

const words = fc.array(
  fc.constantFrom(
    'Harbour',
    'works',
    '“new”',
    '*b*',
    '[1]',
    '[^a]',
    '(x)',
    'déjà',
    '日本',
    '<b>',
    '@k',
    '1.',
    '"',
  ),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const anyDocument: fc.Arbitrary<CorpusDocument> = fc
  .record({
    title: fc.oneof(
      words.map((parts) => parts.join(' ')),
      fc.string({unit: 'binary', maxLength: 30}),
    ),
    publisher: maybe(words.map((parts) => parts.join(' '))),
    date: maybe(fc.constantFrom('2026-05-04', '2025-12-31')),
    url: maybe(
      fc.constantFrom(
        'https://example.org/a',
        'http://example.org/b?c=(d)',
        'javascript:x',
        'not an address',
      ),
    ),
  })
  .map(documentWith);

/** Every sentence and quotation of the draft that could be cited. */
function placesIn({blocks}: Draft): readonly Span[] {
  return blocks.flatMap(({block, start}) =>
    [...block.sentences, ...block.quotations].map((span) => ({
      start: span.start + start,
      end: span.end + start,
    })),
  );
}

/** Each marker with the words of the entry that it points to; undefined for one that dangles. */
function markersOf({blocks, sources}: Draft) {
  return blocks.flatMap(({block}) =>
    block.citations.flatMap(({targets, form}) =>
      targets.map((target) => ({target, form, entry: sources.find(({key}) => key === target)?.text})),
    ),
  );
}

function checkCitation(draft: Draft, {edits, entry}: DocumentCitation): Draft {
  for (const edit of edits) assert.equal(edit.start, edit.end, 'nothing is replaced');
  assert.ok(
    edits.every(({start}, index) => index === 0 || start > (edits[index - 1]?.end ?? 0)),
    'edits overlap',
  );
  const after = parse(applyEdits(draft.text, edits), draft.language);
  const [before, now] = [markersOf(draft), markersOf(after)];
  assert.equal(now.length, before.length + 1);
  const at = now.findIndex((marker, index) => JSON.stringify(marker) !== JSON.stringify(before[index]));
  assert.deepEqual([...now.slice(0, at), ...now.slice(at + 1)], before, 'another marker points elsewhere');
  if (entry === 'new' || entry === 'known') assert.notEqual(now[at]?.entry, undefined, 'the marker dangles');
  assert.equal(after.sources.length - draft.sources.length, entry === 'new' ? 1 : 0);
  return after;
}

const anyStyle = fc.constantFrom('auto' as const, ...CITATION_STYLES);

describe('a document cited anywhere in any draft', () => {
  it('adds one marker that is defined, and changes no other', () => {
    let cited = 0;
    fc.assert(
      fc.property(
        anyDraft,
        anyLanguage,
        anyDocument,
        anyStyle,
        fc.nat(),
        (text, language, document, style, pick) => {
          const draft = parse(text, language);
          const places = placesIn(draft);
          const at = places[pick % Math.max(1, places.length)];
          const citation = at && citeDocument(draft, at, document, {style});
          if (citation === undefined) return;
          cited += 1;
          checkCitation(draft, citation);
        },
      ),
      {numRuns: 600},
    );
    assert.ok(cited > 100, `only ${cited} of 600 drafts could be cited`);
  });
});

const LISTS: {readonly [name: string]: readonly [marker: string, list: string]} = {
  numbered: ['[1]', '## Sources\n\n[1] Aa, *Bbbb cccc*, 1 May 2026\n[2] Cc'],
  'numbered apart': ['[1]', 'Sources:\n\n[1] Aa, *Bbbb cccc*, 1 May 2026\n\n[2] Cc'],
  items: ['[1]', '## References\n\n1. Aa, “Bbbb cccc”, 1 May 2026.\n2. Cc.'],
  definitions: ['[1]', '[1]: https://example.org/z\n[2]: https://example.org/y'],
  raised: ['¹', 'Sources\n\n¹ Aa, 1 May 2026\n² Cc'],
  notes: ['[^1]', '[^1]: Aa, 1 May 2026\n[^b]: Cc'],
  keys: ['[@aa]', '## Sources\n\n[@aa]: Aa, 1 May 2026\n\n[@bb]: Cc'],
  links: ['([Aa, 1 May](https://example.org/z))', ''],
  nothing: ['', ''],
};

const wellKept = fc
  .record({
    list: fc.constantFrom(...Object.values(LISTS)),
    language: anyLanguage,
    newline: fc.constantFrom('\n', '\r\n'),
    before: fc.boolean(),
    ending: fc.constantFrom('', '\n', '\n\n## Annex\n\nMore is said there.\n'),
  })
  .filter(({list: [, list], language}) => language === 'markdown' || !list.startsWith('[1]: '))
  .map(({list: [marker, list], language, newline, before, ending}) => {
    const one = before ? `The pier is long ${marker}.` : `The pier is long.${marker}`;
    const body = `${one} It was built in May. He called it “a pier for all of us”, and left.\n\n${list}${ending}`;
    return {text: body.replaceAll('\n', newline), language};
  });

describe('a document cited in a draft that is well kept', () => {
  it('is always cited, and a second time by the same entry', () => {
    fc.assert(
      fc.property(wellKept, anyDocument, anyStyle, ({text, language}, document, style) => {
        const draft = parse(text, language);
        const places = placesIn(draft).filter(({start}) => start < 80);
        const [last, first] = [places.at(-1), places[1]];
        assert.ok(last !== undefined && first !== undefined);
        const citation = citeDocument(draft, last, document, {style});
        assert.ok(citation, `not cited in ${JSON.stringify(draft.text)}`);
        const after = checkCitation(draft, citation);
        const again = citeDocument(after, first, document, {style});
        assert.ok(again, `not cited again in ${JSON.stringify(after.text)}`);
        assert.notEqual(again.entry, 'new', after.text);
        if (citation.entry !== 'elsewhere') assert.equal(again.marker, citation.marker);
        checkCitation(after, again);
      }),
      {numRuns: 500},
    );
  });

  it('is not cited twice at one place', () => {
    fc.assert(
      fc.property(wellKept, anyDocument, ({text, language}, document) => {
        const draft = parse(text, language);
        const at = placesIn(draft).find(({start}) => start > 10);
        assert.ok(at);
        const citation = citeDocument(draft, at, document);
        assert.ok(citation);
        if (citation.entry === 'elsewhere') return;
        const after = checkCitation(draft, citation);
        assert.equal(citeDocument(after, {start: at.start, end: at.end}, document), undefined);
      }),
      {numRuns: 200},
    );
  });
});
