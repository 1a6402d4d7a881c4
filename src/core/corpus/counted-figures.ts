import type {Span} from '../text/span.ts';
import data from './data/counted-things.json' with {type: 'json'};
import {isFunctionWord} from './function-words.ts';
import {numberScale, numberValue} from './numbers.ts';
import {type Token, tokenise} from './search-index/tokens.ts';
import {wordStem} from './word-stem.ts';

/** A number with what it counts: "two people", "3.5 million tonnes". Offsets are into the text it was found in. */
export interface CountedFigure extends Span {
  /** The number as written, its scale included: "3.5 million". */
  readonly number: Span;
  readonly value: number;
  /** What is counted, as stems; `person` for people of every kind. */
  readonly things: readonly string[];
  /** What happened to people who are counted: `hurt`, `killed` …; undefined for other things. */
  readonly action: string | undefined;
}

const PEOPLE = new Set(data.people);
const APPROXIMATE = new Set(data.approximate);
const NOT_THINGS = new Set(data.notThings);
const ACTIONS = new Map(
  Object.entries(data.actions).flatMap(([action, words]) => words.map((word) => [word, action] as const)),
);
/** Words after a number among which the counted noun is: "two badly injured civilians". */
const REACH = 3;
/** Words around a number of people among which the action is: "injuring two", "two people were injured". */
const ACTION_REACH = 5;

/** A number as it is written: tokens of the index part "3.5" at the full stop. */
const NUMBER = /(?<![\p{L}\p{N}.,/:-])\p{N}(?:[\p{N}.,]*\p{N})?(?![\p{L}\p{N}%:/-])/gu;

/**
 * The exact counts in a sentence. Left out are years, times, ids, percentages, amounts of money, "one", and every
 * number that is said to be approximate, a limit or a part ("at least two", "another three").
 */
export function countedFigures(sentence: string): CountedFigure[] {
  const words = wordsOf(sentence);
  return words.flatMap((word, at) => {
    const value = numberValue(word.written);
    if (value === undefined || word.written.toLowerCase() === 'one' || isYear(word.written)) return [];
    if (APPROXIMATE.has(words[at - 1]?.folded ?? '') || /[€$£¥]\s?$/u.test(sentence.slice(0, word.start)))
      return [];
    const figure = countedAt(sentence, words, at, value);
    return figure === undefined ? [] : [figure];
  });
}

interface Word extends Token {
  readonly written: string;
}

/** Numbers whole, and the words between them. */
function wordsOf(sentence: string): Word[] {
  const numbers = Array.from(sentence.matchAll(NUMBER), (match): Word => {
    const span = {start: match.index, end: match.index + match[0].length};
    return {...span, written: match[0], folded: match[0]};
  });
  const inNumber = new Set(
    numbers.flatMap(({start, end}) => Array.from({length: end - start}, (_, by) => start + by)),
  );
  const words = [...tokenise(sentence)]
    // what is left of "04:20" and "F-16" is no number
    .filter(({start, folded}) => !inNumber.has(start) && !/^\p{N}/u.test(folded))
    .map((token): Word => ({...token, written: sentence.slice(token.start, token.end)}));
  return [...numbers, ...words].sort((a, b) => a.start - b.start);
}

function countedAt(
  sentence: string,
  words: readonly Word[],
  at: number,
  value: number,
): CountedFigure | undefined {
  const number = words[at];
  if (number === undefined) return undefined;
  const scaled = words[at + 1];
  const scale = scaled === undefined ? undefined : numberScale(scaled.written);
  const first = scale === undefined ? at + 1 : at + 2;
  const phrase = nounPhrase(sentence, words, first);
  const last = phrase.at(-1);
  if (last === undefined || phrase.some(({folded}) => NOT_THINGS.has(folded))) return undefined;
  const isPeople = phrase.some(({folded}) => PEOPLE.has(folded) || ACTIONS.has(folded));
  const numberEnd = scale === undefined ? number.end : (scaled?.end ?? number.end);
  return {
    start: number.start,
    end: last.end,
    number: {start: number.start, end: numberEnd},
    value: value * (scale ?? 1),
    things: isPeople ? ['person'] : [wordStem(last.folded)],
    action: isPeople ? actionNear(words, at) : undefined,
  };
}

/** The words right after the number, up to the first that is small, a number or behind a mark. */
function nounPhrase(sentence: string, words: readonly Word[], from: number): Word[] {
  const phrase: Word[] = [];
  for (const word of words.slice(from, from + REACH)) {
    const before = words[from + phrase.length - 1];
    const joined = before !== undefined && /^[\s-]*$/u.test(sentence.slice(before.end, word.start));
    if (!joined || isFunctionWord(word.folded) || numberValue(word.written) !== undefined) break;
    phrase.push(word);
    // "two people injured": the noun has been named
    if (PEOPLE.has(word.folded)) break;
  }
  return phrase;
}

function actionNear(words: readonly Word[], at: number): string | undefined {
  for (let distance = 1; distance <= ACTION_REACH; distance += 1) {
    const action =
      ACTIONS.get(words[at - distance]?.folded ?? '') ?? ACTIONS.get(words[at + distance]?.folded ?? '');
    if (action !== undefined) return action;
  }
  return undefined;
}

/** "2026" without a thousands separator counts years far more often than things. */
function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}
