import type {BearingPassage, Passage} from './corpus.ts';
import {numberValue} from './numbers.ts';
import type {IndexParts} from './search-index/index-parts.ts';
import {anyOf, completed, type Term} from './search-index/match-expression.ts';
import {passageFromRow} from './search-index/passage-rows.ts';
import {type Token, tokenise, tokensOf} from './search-index/tokens.ts';
import {type TellingTerms, tellingTerms} from './telling-terms.ts';
import {hasStem, wordStem} from './word-stem.ts';

/** Passages weighed: the index ranks by words alone, and names and figures count for more. */
const MOST_WEIGHED = 40;
/** Words that the index is asked for, and forms of each. */
const MOST_WORDS = 24;
const MOST_FORMS = 8;
/** What a name and a figure count for beside a word of the same rarity. */
const WEIGHT = {name: 2.5, figure: 2, word: 1};
/** From this share of the sentence's weight on the passage is strong evidence even without name and figure. */
const STRONG_SHARE = 0.6;

/** One term of the sentence and how much it tells. */
interface WeighedTerm {
  readonly kind: keyof typeof WEIGHT;
  readonly written: string;
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** Passages that share names, figures and words with a sentence, best first. */
export function passagesBearingOn(
  sentence: string,
  limit: number,
  parts: IndexParts,
): readonly BearingPassage[] {
  const terms = weighedTerms(tellingTerms(sentence), parts);
  const whole = terms.reduce((sum, {weight}) => sum + weight, 0);
  if (whole === 0) return [];
  const {rows} = parts.finder.find(anyOf(askedTerms(terms, parts)), {}, MOST_WEIGHED);
  const found = rows.flatMap(({row}) => {
    const document = parts.documents.byNumber(Number(row[1]));
    if (document === undefined) return [];
    return [{document, ...weighed(passageFromRow(row, document.path), terms, whole)}];
  });
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

function weighedTerms(telling: TellingTerms, {vocabulary, documents}: IndexParts): WeighedTerm[] {
  const passages = documents.passageCount() + 1;
  const weigh = (kind: WeighedTerm['kind'], words: readonly string[]): WeighedTerm[] =>
    words.map((written) => {
      const tokens = tokensOf(written);
      // the rarer of a name's words counts: "Black" of "Black Sea" says little
      const rarest = Math.min(...tokens.map((token) => vocabulary.frequency(token)));
      return {kind, written, tokens, weight: WEIGHT[kind] * Math.log(1 + passages / (1 + rarest))};
    });
  return [
    ...weigh('name', telling.names),
    ...weigh('figure', telling.figures),
    ...weigh('word', telling.words),
  ];
}

/** What the index is asked for: the terms that tell the most, in all their forms. */
function askedTerms(terms: readonly WeighedTerm[], {vocabulary}: IndexParts): Term[] {
  const best = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  return best.flatMap(({kind, tokens}) => {
    const [only = ''] = tokens;
    if (kind === 'figure') return [{tokens, prefix: false}];
    if (kind === 'name') return tokens.map((token) => ({tokens: [token], prefix: false}));
    return completed({tokens: [wordStem(only)], prefix: true}, vocabulary, MOST_FORMS);
  });
}

function weighed(
  passage: Passage,
  terms: readonly WeighedTerm[],
  whole: number,
): Omit<BearingPassage, 'document'> {
  const tokens = [...tokenise(passage.prose)];
  const shared = {name: [] as string[], figure: [] as string[], word: [] as string[]};
  const marked = new Set<Token>();
  let weight = 0;
  for (const term of terms) {
    const places = placesOf(term, tokens);
    if (places.length === 0) continue;
    weight += term.weight;
    shared[term.kind].push(term.written);
    for (const place of places) marked.add(place);
  }
  const share = weight / whole;
  const count = shared.name.length + shared.figure.length + shared.word.length;
  return {
    passage,
    score: share,
    strong:
      (shared.name.length > 0 && shared.figure.length > 0 && count >= 4) ||
      (share >= STRONG_SHARE && count >= 4),
    shared: {names: shared.name, figures: shared.figure, words: shared.word},
    matches: tokens
      .filter((token) => marked.has(token))
      .map(({start, end}) => ({start: passage.start + start, end: passage.start + end})),
  };
}

/** The tokens of a passage that have the term: a figure by its value, a name by its last word, a word in any form. */
function placesOf({kind, written, tokens}: WeighedTerm, passage: readonly Token[]): Token[] {
  const last = tokens.at(-1) ?? '';
  if (kind === 'name') return passage.filter(({folded}) => folded === last);
  if (kind === 'word') return passage.filter(({folded}) => hasStem(folded, wordStem(last)));
  if (tokens.length > 1) {
    return passage.filter((_, at) => tokens.every((token, index) => passage[at + index]?.folded === token));
  }
  const value = numberValue(written);
  return passage.filter(({folded}) => numberValue(folded) === value);
}
