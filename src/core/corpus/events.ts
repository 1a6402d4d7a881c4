import {ANY_MONTH} from '../text/months.ts';
import data from './data/events.json' with {type: 'json'};
import {isFunctionWord} from './function-words.ts';
import {type Token, tokenise} from './search-index/tokens.ts';
import {groupsByWord} from './word-groups.ts';

/** What of a text tells which event it speaks of. Words folded. */
export interface EventTraits {
  /** Names of towns and the like; countries and seas are left out, as too much happens in them. */
  readonly places: ReadonlySet<string>;
  /** Sorts of events that happen once at a place and day: `explosion`, `flood`. */
  readonly once: ReadonlySet<string>;
  /** Sorts of events that come again and again: `attack`, `protest`. */
  readonly often: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Days of a month (`4 may`) and of the week (`friday`). */
  readonly dates: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
}

type Trait = keyof EventTraits;

const WHERE = new Set(data.where);
const LARGE = new Set(data.large);
const ONCE = groupsByWord(data.once);
const OFTEN = groupsByWord(data.often);

const TIMES: Readonly<Record<'years' | 'months' | 'dates' | 'weekdays', RegExp>> = {
  years: /\b(?:19|20)\d\d\b/gu,
  months: new RegExp(`\\b(?:${ANY_MONTH})\\b`, 'gu'),
  // "4 May", "May 4"
  dates: new RegExp(`\\b\\d{1,2} (?:${ANY_MONTH})\\b|\\b(?:${ANY_MONTH}) \\d{1,2}\\b`, 'gu'),
  weekdays: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu,
};
const TIME_NAME = new RegExp(`^(?:${ANY_MONTH}|\\w{3,6}day)$`, 'u');

/** The traits of a stretch of prose. */
export function eventTraits(prose: string): EventTraits {
  const words = [...tokenise(prose)];
  const kinds = (byWord: ReadonlyMap<string, string>) =>
    new Set(words.flatMap(({folded}) => byWord.get(folded) ?? []));
  const times = (pattern: RegExp) =>
    new Set(Array.from(prose.matchAll(pattern), ([time]) => time.toLowerCase()));
  return {
    places: new Set(placesIn(prose, words)),
    once: kinds(ONCE),
    often: kinds(OFTEN),
    years: times(TIMES.years),
    months: times(TIMES.months),
    dates: new Set(Array.from(times(TIMES.dates), dayFirst)),
    weekdays: times(TIMES.weekdays),
  };
}

/** Traits of a sentence, each that it lacks taken from the nearest of its neighbours that has it. */
export function traitsAmong(sentence: EventTraits, neighbours: readonly EventTraits[]): EventTraits {
  const nearest = (trait: Trait) =>
    [sentence, ...neighbours].find((traits) => traits[trait].size > 0)?.[trait] ?? new Set<string>();
  return {
    places: nearest('places'),
    once: nearest('once'),
    often: nearest('often'),
    years: nearest('years'),
    months: nearest('months'),
    dates: nearest('dates'),
    weekdays: nearest('weekdays'),
  };
}

/** True when both say where, when or what it was, and nothing of that is the same. */
export function areApart(a: EventTraits, b: EventTraits): boolean {
  const times: readonly Trait[] = ['places', 'once', 'years', 'months', 'dates', 'weekdays'];
  return times.some((trait) => a[trait].size > 0 && b[trait].size > 0 && !share(a[trait], b[trait]));
}

/** True for the same sort of event at the same place: once in itself, or on the same day. */
export function isSameEvent(a: EventTraits, b: EventTraits): boolean {
  const onOneDay = share(a.dates, b.dates) || share(a.weekdays, b.weekdays);
  const sameSort = share(a.once, b.once) || (onOneDay && share(a.often, b.often));
  return sameSort && share(a.places, b.places) && !areApart(a, b);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}

/** "May 4" -> "4 May" */
function dayFirst(date: string): string {
  const [one = '', other = ''] = date.split(' ');
  return /^\d/u.test(one) ? date : `${other} ${one}`;
}

/** Small words that may stand between "in" and a name: "in the city of Lublin". */
const MOST_BETWEEN = 4;
const ADJECTIVE = /(?:ian|ean|ese|ish)$/u;

/** "in central Lublin", "the Lublin explosion" -> "lublin". */
function* placesIn(prose: string, words: readonly Token[]): Generator<string> {
  const writtenAt = (at: number) => prose.slice(words[at]?.start, words[at]?.end);
  // no "In", "The" or "Friday"
  const isCapital = (at: number) =>
    /^\p{Lu}/u.test(writtenAt(at)) && !isSmall(words[at]?.folded ?? '') && !TIME_NAME.test(writtenAt(at));
  const isJoined = (at: number) => /^[ -]$/u.test(prose.slice(words[at]?.end, words[at + 1]?.start));
  for (let at = 0; at < words.length; at += 1) {
    if (!isCapital(at)) continue;
    const first = at;
    while (at + 1 < words.length && isJoined(at) && isCapital(at + 1)) at += 1;
    const name = words
      .slice(first, at + 1)
      .map(({folded}) => folded)
      .join(' ');
    const isEvents = isJoined(at) && isEventWord(words[at + 1]?.folded ?? '');
    if (isNearby(name, writtenAt(first)) && (isEvents || isBehindWhere(words, first, isCapital, isJoined)))
      yield name;
  }
}

function isSmall(word: string): boolean {
  return isFunctionWord(word) || WHERE.has(word);
}

function isEventWord(word: string): boolean {
  return ONCE.has(word) || OFTEN.has(word);
}

/** True for the name (folded) of a country, a sea or a continent. */
export function isLargePlace(name: string): boolean {
  return LARGE.has(name);
}

/** A name that is no country, no "NATO" and no "Romanian". */
function isNearby(name: string, written: string): boolean {
  const isAcronym = written === written.toUpperCase();
  return !isLargePlace(name) && !isAcronym && !ADJECTIVE.test(name);
}

function isBehindWhere(
  words: readonly Token[],
  first: number,
  isCapital: (at: number) => boolean,
  isJoined: (at: number) => boolean,
): boolean {
  for (let at = first - 1; at >= Math.max(0, first - MOST_BETWEEN - 1) && isJoined(at); at -= 1) {
    const word = words[at]?.folded ?? '';
    if (WHERE.has(word)) return true;
    // "in the blast Mayor Nowak …"
    if (isEventWord(word) || (isCapital(at) && at > 0)) return false;
  }
  return false;
}
