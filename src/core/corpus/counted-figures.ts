import type {Span} from '../text/span.ts';
import {type CountedThing, countedThing, type Word} from './counted-things.ts';
import data from './data/counted-things.json' with {type: 'json'};
import {numberScale, numberValue} from './numbers.ts';
import {tokenise} from './search-index/tokens.ts';

/** A number with what it counts: "two people", "3.5 million tonnes". Offsets are into the text it was found in. */
export interface CountedFigure extends Span, Omit<CountedThing, 'first' | 'last'> {
  /** The number as written, its scale included: "3.5 million". */
  readonly number: Span;
  readonly value: number;
}

/** The figures of a sentence. */
export interface SentenceFigures {
  /** Exact counts of a thing. */
  readonly counted: readonly CountedFigure[];
  /** Every number that may count something, approximate ones and those without a noun too. */
  readonly values: ReadonlySet<number>;
}

const APPROXIMATE = new Set(data.approximate);

/** A number as it is written: tokens of the index part "3.5" at the full stop. */
const NUMBER = /(?<![\p{L}\p{N}.,/:-])\p{N}(?:[\p{N}.,]*\p{N})?(?![\p{L}\p{N}%:/-])/gu;
// "thirty-one"
const COMPOUND = /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]{3,5}\b/giu;

/**
 * The counts in a sentence. Left out are years, times, ids, percentages, amounts of money and "one"; a number that
 * is said to be approximate, a limit or a part ("at least two", "another three") is no exact count.
 */
export function figuresOfSentence(sentence: string): SentenceFigures {
  const words = wordsOf(sentence);
  const counted: CountedFigure[] = [];
  const values = new Set<number>();
  for (const [at, word] of words.entries()) {
    const value = numberValue(word.written);
    if (value === undefined || isNoCount(words, at) || isMoney(sentence, word)) continue;
    const scale = numberScale(words[at + 1]?.written ?? '');
    const after = scale === undefined ? at + 1 : at + 2;
    values.add(value * (scale ?? 1));
    const thing = countedThing(words, at, after);
    if (thing === undefined || APPROXIMATE.has(words[at - 1]?.folded ?? '')) continue;
    const {first, last, ...counts} = thing;
    counted.push({
      ...counts,
      start: words[first]?.start ?? word.start,
      end: words[last]?.end ?? word.end,
      number: {start: word.start, end: words[after - 1]?.end ?? word.end},
      value: value * (scale ?? 1),
    });
  }
  return {counted, values};
}

/** Numbers whole, and the words between them. */
function wordsOf(sentence: string): Word[] {
  const numbers = [NUMBER, COMPOUND].flatMap((pattern) =>
    Array.from(sentence.matchAll(pattern), (match) => {
      const span = {start: match.index, end: match.index + match[0].length};
      return {...span, written: match[0], folded: match[0]};
    }),
  );
  const inNumber = new Set(
    numbers.flatMap(({start, end}) => Array.from({length: end - start}, (_, by) => start + by)),
  );
  const words = [...tokenise(sentence)]
    // what is left of "04:20" and "F-16" is no number
    .filter(({start, folded}) => !inNumber.has(start) && !/^\p{N}/u.test(folded))
    .map((token) => ({...token, written: sentence.slice(token.start, token.end)}));
  const all = [...numbers, ...words].sort((a, b) => a.start - b.start);
  return all.map((word, at) => {
    const before = all[at - 1];
    return {
      ...word,
      joined: before !== undefined && /^[\s-]*$/u.test(sentence.slice(before.end, word.start)),
    };
  });
}

/** One, a year, the "dozen" of "two dozen", the "fifty" of "two hundred and fifty". */
function isNoCount(words: readonly Word[], at: number): boolean {
  const written = words[at]?.written ?? '';
  const isRest = words[at - 1]?.folded === 'and' && numberScale(words[at - 2]?.written ?? '') !== undefined;
  return written.toLowerCase() === 'one' || numberScale(written) !== undefined || isYear(written) || isRest;
}

function isMoney(sentence: string, {start}: Span): boolean {
  return /[€$£¥]\s?$/u.test(sentence.slice(Math.max(0, start - 2), start));
}

/** "2026" without a thousands separator counts years far more often than things. */
function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}
