import data from './data/counted-things.json' with {type: 'json'};
import {isFunctionWord} from './function-words.ts';
import {numberValue} from './numbers.ts';
import type {Token} from './search-index/tokens.ts';
import {groupsByWord} from './word-groups.ts';
import {wordStem} from './word-stem.ts';

/** A number whole, or a word between numbers. */
export interface Word extends Token {
  readonly written: string;
  /** True when no mark stands between it and the word before. */
  readonly joined: boolean;
}

/** What a number counts. */
export interface CountedThing {
  readonly of: 'people' | 'things';
  /** `person` for people at large, a group of them (`women`), else the noun's stem. */
  readonly thing: string;
  /** What is measured by it, as a stem: `wheat` of "tonnes of wheat". */
  readonly measured: string | undefined;
  /** What happened to it: `hurt`, `launched` … */
  readonly action: string | undefined;
  /** Places of the first and the last word that say all this. */
  readonly first: number;
  readonly last: number;
}

const PEOPLE = new Set(data.people);
const GROUPS = groupsByWord(data.peopleApart);
const ACTIONS = groupsByWord(data.actions);
const ALL_ACTIONS = new Map([...ACTIONS, ...groupsByWord(data.actionsOnThings)]);
const NOT_THINGS = new Set(data.notThings);
const WAS = new Set(['were', 'was', 'are', 'have', 'had', 'been', 'being', 'be']);

/** Words after a number among which the counted noun is: "two badly injured civilians". */
const REACH = 3;
/** Words around a number among which the action is: "injuring two", "two people were injured". */
const ACTION_REACH = 5;

/** True for a word that says what happened to people: "injured", "dead". */
export function isAction(folded: string): boolean {
  return ACTIONS.has(folded);
}

/** What the number that takes the words from `at` to before `after` counts; undefined when it counts no thing. */
export function countedThing(words: readonly Word[], at: number, after: number): CountedThing | undefined {
  const phrase = nounPhrase(words, after);
  const noun = phrase.at(-1);
  if (noun === undefined) return unnamedPeople(words, at, after);
  if (phrase.some(({folded}) => NOT_THINGS.has(folded))) return undefined;
  const last = after + phrase.length - 1;
  const group = phrase.map(({folded}) => GROUPS.get(folded)).find((found) => found !== undefined);
  const isPeople = group !== undefined || phrase.some(({folded}) => PEOPLE.has(folded) || isAction(folded));
  return {
    of: isPeople ? 'people' : 'things',
    thing: isPeople ? (group ?? 'person') : wordStem(noun.folded),
    measured: isPeople ? undefined : measuredBy(words, last),
    action: actionNear(words, at, isPeople ? ACTIONS : ALL_ACTIONS),
    first: at,
    last,
  };
}

/** The words right after the number, up to the first that is small, a number or behind a mark. */
function nounPhrase(words: readonly Word[], from: number): readonly Word[] {
  const near = words.slice(from, from + REACH);
  const end = near.findIndex(
    ({joined, folded, written}) => !joined || isFunctionWord(folded) || numberValue(written) !== undefined,
  );
  const phrase = end < 0 ? near : near.slice(0, end);
  // "two people injured": the noun has been named
  const named = phrase.findIndex(({folded}) => PEOPLE.has(folded) || GROUPS.has(folded));
  if (named >= 0) return phrase.slice(0, named + 1);
  // "14 houses damaged"
  return phrase.length > 1 && ALL_ACTIONS.has(phrase.at(-1)?.folded ?? '') ? phrase.slice(0, -1) : phrase;
}

/** "tonnes of wheat" -> `wheat` */
function measuredBy(words: readonly Word[], noun: number): string | undefined {
  const [of, measured] = [words[noun + 1], words[noun + 2]];
  if (of?.folded !== 'of' || measured === undefined || isFunctionWord(measured.folded)) return undefined;
  return wordStem(measured.folded);
}

/** "killing 13 and injuring 40", "31 were killed", "a toll of 13": people whom no noun names. */
function unnamedPeople(words: readonly Word[], at: number, after: number): CountedThing | undefined {
  const person = {of: 'people', thing: 'person', measured: undefined} as const;
  const before = words[at - 1];
  const next = words[after];
  const action = ACTIONS.get(before?.folded ?? '');
  // not "killed two of them", nor the "two hundred" of "killed two hundred and fifty"
  const isPart =
    (next?.joined === true && next.folded === 'of') || (next?.folded === 'and' && isNumber(words[after + 1]));
  if (action !== undefined && words[at]?.joined === true && !isPart)
    return {...person, action, first: at - 1, last: after - 1};
  if (before?.folded === 'of' && words[at - 2]?.folded === 'toll')
    return {...person, action: 'killed', first: at, last: after - 1};
  let last = after;
  while (last < after + REACH && WAS.has(words[last]?.folded ?? '')) last += 1;
  const passive = last === after ? undefined : ACTIONS.get(words[last]?.folded ?? '');
  return passive === undefined ? undefined : {...person, action: passive, first: at, last};
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && numberValue(word.written) !== undefined;
}

/** What happened, by the word nearest to the number; the words of another number are its own. */
function actionNear(
  words: readonly Word[],
  at: number,
  actions: ReadonlyMap<string, string>,
): string | undefined {
  let [before, behind] = [true, true];
  for (let distance = 1; distance <= ACTION_REACH; distance += 1) {
    before &&= !isNumber(words[at - distance]);
    behind &&= !isNumber(words[at + distance]);
    const action =
      (before ? actions.get(words[at - distance]?.folded ?? '') : undefined) ??
      (behind ? actions.get(words[at + distance]?.folded ?? '') : undefined);
    if (action !== undefined) return action;
  }
  return undefined;
}
