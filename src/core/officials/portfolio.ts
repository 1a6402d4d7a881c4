import words from './data/mention-words.json' with {type: 'json'};
import {foldedWords} from './fold.ts';

const synonyms: {readonly [word: string]: string} = words.portfolioSynonyms;
const fillers: ReadonlySet<string> = new Set(words.portfolioFillers);
/** Words for the rank of an office, which say nothing of its subject. */
const heads =
  /^(?:ministers?|commissioners?|secretary|secretaries|secretariat|minster|cabinet|general|adviser|acting|interim|deputy|prime|first|second|attorney|lord|chief|president|vice|council|delegate|head|department)$/;

/** Subjects in the canonical words of a ministry, whatever its title: "Home Secretary" and "Minister of the Interior". */
export type Portfolio = readonly string[];

const cache = new Map<string, Portfolio>();

/** The subjects of a minister's title; empty for titles without any, such as "Prime Minister". */
export function portfolioOf(title: string): Portfolio {
  const known = cache.get(title);
  if (known) return known;
  const portfolio = canonical(foldedWords(title));
  cache.set(title, portfolio);
  return portfolio;
}

/** The canonical subjects among the folded words. "Foreign trade" is trade, not foreign affairs. */
export function canonical(folded: readonly string[]): Portfolio {
  const subjects = folded.filter((word, index) => !(word === 'foreign' && folded[index + 1] === 'trade'));
  const named = subjects
    .filter((word) => !fillers.has(word) && !heads.test(word))
    .map((word) => synonyms[word] ?? word);
  return Array.from(new Set(named));
}

/** True for a word that can stand in a ministry's name without being a subject: "of", "affairs". */
export function isPortfolioFiller(word: string): boolean {
  return fillers.has(word);
}
