import {isFunctionWord} from './function-words.ts';
import {numberValue} from './numbers.ts';
import {fold} from './search-index/tokens.ts';

/** What of a sentence tells which event it speaks of, each as written. */
export interface TellingTerms {
  /** Names of people, places and organisations, a run of capitals as one: `Mark Rutte`. */
  readonly names: readonly string[];
  /** Numbers in digits or as words: `3.5`, `two`. */
  readonly figures: readonly string[];
  /** The other words that say something. */
  readonly words: readonly string[];
}

// A number with its separators, or a word with its apostrophes and hyphens
const TERM = /\p{N}[\p{N}.,]*\p{N}|\p{N}|\p{L}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const FEWEST_LETTERS = 3;

/** The telling terms of a sentence given as prose (markup and markers blank). */
export function tellingTerms(sentence: string): TellingTerms {
  const names: string[] = [];
  const figures: string[] = [];
  const words: string[] = [];
  let last: {readonly end: number} | undefined;
  let first = true;
  for (const match of sentence.matchAll(TERM)) {
    const word = match[0];
    const end = match.index + word.length;
    const opening = first;
    first = false;
    if (numberValue(word) !== undefined && word.toLowerCase() !== 'one') figures.push(word);
    else if (isName(word, opening)) {
      const joins = last !== undefined && sentence.slice(last.end, match.index) === ' ';
      if (joins) names.push(`${names.pop() ?? ''} ${word}`);
      else names.push(word);
      last = {end};
      continue;
    } else if (word.length >= FEWEST_LETTERS && !isFunctionWord(fold(word))) words.push(word);
    last = undefined;
  }
  return {names: unique(names), figures: unique(figures), words: unique(words)};
}

/** A capital that the sentence's beginning does not explain, or an acronym. */
function isName(word: string, opening: boolean): boolean {
  if (!CAPITAL.test(word) || isFunctionWord(word.toLowerCase())) return false;
  return !opening || (word.length > 1 && word === word.toUpperCase());
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
