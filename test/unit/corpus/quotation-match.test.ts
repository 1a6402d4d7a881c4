import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {CorpusIndex, QuotationMatch} from '../../../src/core/corpus/corpus.ts';
import {corpusOfTexts} from './corpus-fixture.ts';

// Invented people and invented words.
const TEXTS = {
  'minister.md': `# The minister on the harbour

Minister Ana Doré said “the port will not close before 14 June and no ship from Varna has been turned away”.
The envoy Petru Lazăr answered: “We have counted 3.5 million tonnes of wheat, and the count is not finished.”
`,
  'long.txt': `The inspector's report

The inspectors wrote that the northern gate had been left open for eleven hours, that nobody had signed the register, and that the second alarm rang at 04:20 without an answer. ${'They repeated that the watch was short of people and that the lamps had not been mended since the spring. '.repeat(9)}

A third group of divers then searched the eastern basin until the evening and came back without a trace of it.
`,
};

const graded = async (words: string): Promise<QuotationMatch> => {
  const corpus = await corpusOfTexts(TEXTS);
  const match = corpus.matchQuotation(words);
  corpus.close();
  return match;
};

test('the same characters are exact, other glyphs typographic', async () => {
  assert.equal((await graded('the port will not close before 14 June')).grade, 'exact');
  assert.equal((await graded('The port  will not close before 14\u00A0June.')).grade, 'typographic');
  assert.equal((await graded('the **port** will not clo\u00ADse before 14 June')).grade, 'typographic');
});

test('brackets and ellipses are gaps between fragments in order', async () => {
  assert.equal(
    (await graded('the port will not close … no ship from Varna has been turned away')).grade,
    'typographic',
  );
  assert.equal((await graded('[t]he port will not close before [that day]')).grade, 'typographic');
  assert.equal((await graded('[The harbour] will not close before 14 June')).grade, 'typographic');
  assert.notEqual((await graded('no ship from Varna … the port will not close')).grade, 'typographic');
});

test('an altered word is given with the source’s word and its place', async () => {
  const match = await graded('the port will not close after 14 June');
  assert.equal(match.grade, 'altered');
  assert.deepEqual(match.grade === 'altered' && match.diff.filter(({kind}) => kind === 'changed'), [
    {kind: 'changed', start: 24, end: 29, draft: 'after', source: 'before'},
  ]);
  assert.equal(match.grade === 'altered' && match.place.speaker, 'Ana Doré');
});

test('a word left out has an empty place in the draft', async () => {
  const match = await graded('the port will close before 14 June');
  assert.equal(match.grade, 'altered');
  const [change] = match.grade === 'altered' ? match.diff.filter(({kind}) => kind === 'changed') : [];
  assert.deepEqual(change, {kind: 'changed', start: 13, end: 13, draft: '', source: 'not'});
});

test('a quotation over the border of two passages is found', async () => {
  const match = await graded(
    'had not been mended since the spring. They repeated that the watch was short of people',
  );
  assert.equal(match.grade, 'exact');
});

test('other words are not in the corpus, and two words are too few to tell', async () => {
  assert.equal((await graded('nobody has ever seen a bear in the northern harbour')).grade, 'not-in-corpus');
  assert.equal((await graded('green wheat')).grade, 'too-short');
  assert.equal((await graded('…')).grade, 'too-short');
});

test('"US" is not "us", "3.5" is not "35", and an accent is part of a name', async () => {
  const corpus = await corpusOfTexts({
    'a.txt': 'The envoy told the US in Galați that 3.5 million tonnes of wheat were lost.',
  });
  const grade = (words: string) => corpus.matchQuotation(words).grade;
  assert.equal(grade('told the US in Galați that 3.5 million tonnes'), 'exact');
  assert.equal(grade('told us in Galați that 3.5 million tonnes'), 'altered');
  assert.equal(grade('told the U.S. in Galați that 3.5 million tonnes'), 'typographic');
  assert.equal(grade('told the US in Galati that 3.5 million tonnes'), 'altered');
  assert.equal(grade('told the US in Galați that 35 million tonnes'), 'altered');
  corpus.close();
});

// The contract, on quotations made at random.
const WORDS = [
  'harbour',
  'wheat',
  'engine',
  'winter',
  'signal',
  'bridge',
  'carpet',
  'river',
  'candle',
  'market',
];
const NAMES = ['Doré', 'Lazăr', 'Varna', 'Kovač', 'NATO', 'Tulcea'];
const SMALL = ['the', 'of', 'and', 'in', 'was', 'that'];
const DIGITS = ['2', '14', '3.5', '1,200', '2026'];
const NEGATIONS = ['not', 'never', 'no'];

const sentence = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS, ...SMALL), {minLength: 6, maxLength: 18}),
    strict: fc.record({
      name: fc.constantFrom(...NAMES),
      digit: fc.constantFrom(...DIGITS),
      negation: fc.constantFrom(...NEGATIONS),
    }),
    at: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
  })
  // two words that say something, as the contract asks
  .filter(({words}) => new Set(words.filter((word) => WORDS.includes(word))).size >= 3)
  .map(({words, strict, at}) => {
    // never at either end: what is left out there makes a shorter quotation, which is a true one
    const placed = [...words];
    for (const [index, word] of Object.values(strict).entries())
      placed.splice(1 + ((at[index] ?? 0) % (placed.length - 1)), 0, word);
    return {words: placed, ...strict};
  });

async function withSentence(words: readonly string[], check: (corpus: CorpusIndex) => void): Promise<void> {
  const corpus = await corpusOfTexts({
    ...TEXTS,
    'said.txt': `The delegates met at noon in the hall. The envoy said “${words.join(' ')}” before he left the hall again.`,
  });
  try {
    check(corpus);
  } finally {
    corpus.close();
  }
}

test('contract: a changed digit, negation or name is always reported', async () => {
  const change = fc.record({
    which: fc.constantFrom('digit', 'negation', 'name'),
    drop: fc.boolean(),
    pick: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(sentence, change, async (said, {which, drop, pick}) => {
      const [list, own] =
        which === 'digit'
          ? [DIGITS, said.digit]
          : which === 'name'
            ? [NAMES, said.name]
            : [['always', 'gladly'], said.negation];
      const others = list.filter((word) => word !== own);
      const at = said.words.indexOf(own);
      const altered = [...said.words];
      altered.splice(at, 1, ...(drop ? [] : [others[pick % others.length] ?? '']));
      await withSentence(said.words, (corpus) =>
        assert.equal(corpus.matchQuotation(altered.join(' ')).grade, 'altered'),
      );
    }),
    {numRuns: 60},
  );
});

test('contract: changed glyphs, white space and emphasis never are', async () => {
  const disguises = [
    (text: string) => text.replaceAll(' ', '\u00A0'),
    (text: string) => text.replaceAll(' ', '\n   '),
    (text: string) => text.replace(/(\p{L}{3})(\p{L}{2})/gu, '$1\u00AD$2'),
    (text: string) => `**${text}**`,
    (text: string) => text.replace(/(\p{L}+)$/u, '_$1_'),
    (text: string) => `“${text}”`,
    (text: string) => text.replaceAll("'", '’'),
    (text: string) => `${text}.`,
    (text: string) => text.replace(' ', ' — '),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  ];
  await fc.assert(
    fc.asyncProperty(sentence, fc.subarray(disguises), async (said, chosen) => {
      const disguised = chosen.reduce((text, disguise) => disguise(text), said.words.join(' '));
      await withSentence(said.words, (corpus) => {
        const {grade} = corpus.matchQuotation(disguised);
        assert.ok(grade === 'exact' || grade === 'typographic', `${grade}: ${disguised}`);
      });
    }),
    {numRuns: 60},
  );
});

test('no quotation is too strange to be compared', async () => {
  const corpus = await corpusOfTexts(TEXTS);
  fc.assert(
    fc.property(
      fc.string({maxLength: 300}),
      (words) => typeof corpus.matchQuotation(words).grade === 'string',
    ),
  );
  corpus.close();
});
