import {isFunctionWord} from '../function-words.ts';
import type {Candidate, CandidateSource} from '../quotation-match/match-quotation.ts';
import type {IndexParts} from './index-parts.ts';
import {anyOf} from './match-expression.ts';
import type {Found, Restriction} from './passage-finder.ts';
import {passageFromRow} from './passage-rows.ts';
import {tokensOf} from './tokens.ts';

/** Places with the very words that are looked at: enough to know all who are said to have spoken them. */
const MOST_PLACES = 24;
/** Passages compared word by word when no place has the very words. */
const MOST_COMPARED = 12;
/** Words asked for: the rarest of the quotation tell the most. */
const MOST_WORDS = 10;
/** A quotation that is missed is worse than one that takes a moment, and each is looked up once. */
const RANKED = {mostRanked: 50_000} as const satisfies Restriction;

/** Passages that a quotation may come from, by the index. */
export function quotationCandidates({store, finder, documents, vocabulary}: IndexParts): CandidateSource {
  function* candidates({rows}: Found): Generator<Candidate> {
    for (const {row} of rows) {
      const [, number, start] = row.map(Number);
      const document = documents.byNumber(number ?? 0);
      if (document === undefined) continue;
      yield {
        document,
        passage: passageFromRow(row, document.path),
        around: () =>
          store.passageRowsAround(number ?? 0, start ?? 0).map((near) => passageFromRow(near, document.path)),
      };
    }
  }
  return {
    withPhrase(words) {
      const tokens = tokensOf(words.join(' '));
      return tokens.length === 0 ? [] : candidates(finder.findPhrase(tokens, RANKED, MOST_PLACES));
    },
    withSome(words) {
      const tokens = rarest(tokensOf(words.join(' ')), vocabulary);
      if (tokens.length === 0) return [];
      const expression = anyOf(tokens.map((token) => ({tokens: [token], prefix: false})));
      return candidates(finder.find(expression, RANKED, MOST_COMPARED));
    },
  };
}

/** The rarest of the words that say something; of words that all say little, all. */
function rarest(tokens: readonly string[], vocabulary: IndexParts['vocabulary']): string[] {
  const telling = tokens.filter((token) => !isFunctionWord(token));
  const asked = [...new Set(telling.length > 0 ? telling : tokens)];
  return asked.sort((a, b) => vocabulary.frequency(a) - vocabulary.frequency(b)).slice(0, MOST_WORDS);
}
