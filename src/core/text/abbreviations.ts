import data from './data/abbreviations.json' with {type: 'json'};

const BEFORE_ANYTHING = new Set(data['before-anything']);
const BEFORE_NUMBER = new Set(data['before-number']);
const BEFORE_NAME = new Set(data['before-name']);
const SENTENCE_STARTERS = new Set(data['sentence-starters']);

/** Longest abbreviation looked for, in UTF-16 units. */
const LONGEST = 12;

// "M.-A. Ionescu"
const LINKED_INITIALS = /\p{Lu}\.-\p{Lu}\.$/u;
const LABELLED_BY_LETTER = new Set(data['labelled-by-letter']);

/**
 * True when the full stop that ends `sentence` belongs to an abbreviation and the sentence goes on with `next`,
 * as in "at No. 10", "the U.S. Navy", "Gen. Cavoli", but not in "met in the U.S. The talks …".
 */
export function endsInAbbreviation(sentence: string, next: string): boolean {
  const end = sentence.trimEnd();
  if (!end.endsWith('.')) return false;
  if (LINKED_INITIALS.test(end.slice(-LONGEST))) return true;
  // the last word before the full stop, inner stops included: "U.S"
  const word = /(?:^|[\s("“‘'/])([\p{L}.]{1,12})\.$/u.exec(end.slice(-LONGEST - 2))?.[1];
  if (word === undefined || next === '') return false;
  if (BEFORE_ANYTHING.has(word)) return true;
  if (BEFORE_NUMBER.has(word)) return /^\p{N}/u.test(next);
  return BEFORE_NAME.has(word) && !SENTENCE_STARTERS.has(next);
}

/**
 * True when the full stop behind `word` ends a sentence although retext-english reads on: "… exceed 40,000. All
 * times", "… in Annex A. Bulletin 47", "… per cent. Five years". `next` starts with a capital.
 */
export function endsSentence(word: string, before: string, next: string): boolean {
  if (BEFORE_ANYTHING.has(word)) return false;
  if (BEFORE_NAME.has(word)) return SENTENCE_STARTERS.has(next);
  // "J. Smith" is a name, "Plan B. The" is not
  if (/^\p{Lu}$/u.test(word)) return SENTENCE_STARTERS.has(next) || LABELLED_BY_LETTER.has(before);
  // "J.-C. Juncker", "p.m. Tuesday"
  return !/\p{L}\./u.test(word);
}
