import titleData from './data/titles.json' with {type: 'json'};
import {ministerAt} from './minister-titles.ts';
import {type Portfolio, portfolioOf} from './portfolio.ts';
import type {Term} from './register.ts';
import {isMinistry, type TitleEntry, type TitleLexicon, titleWord} from './title-lexicon.ts';

/** Which offices a title may mean, before the country and the person are considered. */
export interface TitleMeaning {
  readonly kinds: ReadonlySet<string>;
  readonly seats: ReadonlySet<string>;
  readonly portfolio: Portfolio;
  /** Whose subjects the portfolio is: a minister's, or a European commissioner's. */
  readonly post: 'minister' | 'commissioner' | undefined;
  /** True for words such as "chief", which are a title only beside a country or organisation. */
  readonly needsOwner: boolean;
}

/** A title found in the text: how many tokens it takes, and whether it is a plural ("Presidents Macron and Stubb"). */
export interface TitleMatch {
  readonly length: number;
  readonly plural: boolean;
  readonly meaning: TitleMeaning;
  /** The title in normal words: "prime minister". */
  readonly words: string;
}

const needOwner: ReadonlySet<string> = new Set(titleData.needOwner);

/** The words that a title can be read from; "the" within it is passed over. */
export interface TitleWords {
  /** The folded word at the index when it is joined to the one before by a space or hyphen, or is the first. */
  at(index: number, from: number): string | undefined;
  /** The folded word at the index when a comma stands before it. */
  afterComma(index: number): string | undefined;
}

/** The longest title that starts at the index. */
export function titleAt(lexicon: TitleLexicon, words: TitleWords, index: number): TitleMatch | undefined {
  const known = knownTitleAt(lexicon, words, index);
  const minister = ministerAt(lexicon, words, index);
  if (!minister || !known) return minister ?? known;
  if (minister.length !== known.length) return minister.length > known.length ? minister : known;
  // India's Foreign Secretary is an official, Britain's a minister: the country and the person decide.
  const kinds = new Set([...minister.meaning.kinds, ...known.meaning.kinds]);
  return {...minister, meaning: {...minister.meaning, kinds, seats: known.meaning.seats}};
}

function knownTitleAt(lexicon: TitleLexicon, words: TitleWords, index: number): TitleMatch | undefined {
  const first = words.at(index, index);
  if (first === undefined) return undefined;
  const singular = first.replace(/s$/, '');
  const entries = [
    ...(lexicon.byFirstWord.get(first) ?? []),
    ...(singular === first ? [] : (lexicon.byFirstWord.get(singular) ?? [])),
  ];
  let best: TitleMatch | undefined;
  for (const entry of entries) {
    const match = matchEntry(entry, words, index);
    if (match && (!best || isBetter(match, best))) best = match;
  }
  return best;
}

/** The longer match; of two alike the one as written: "Chief of Defence Forces" is no plural of "… Force". */
function isBetter(match: TitleMatch, best: TitleMatch): boolean {
  return match.length > best.length || (match.length === best.length && best.plural && !match.plural);
}

function matchEntry(entry: TitleEntry, words: TitleWords, index: number): TitleMatch | undefined {
  let position = index;
  let plural = false;
  for (const [order, expected] of entry.words.entries()) {
    let word = words.at(position, index);
    if (word === 'the' && order > 0) word = words.at(++position, index);
    if (word === undefined) return undefined;
    if (titleWord(word) !== expected) {
      if (titleWord(word) !== `${expected}s`) return undefined;
      plural = true;
    }
    position++;
  }
  const written = entry.words.join(' ');
  const meaning = {
    kinds: entry.kinds,
    seats: entry.seats,
    portfolio: [],
    post: undefined,
    needsOwner: needOwner.has(written),
  };
  return {length: position - index, plural, meaning, words: written};
}

/** True when the title may mean the office of the term. */
export function covers(meaning: TitleMeaning, term: Term): boolean {
  if (meaning.kinds.has(term.seat.kind) || meaning.seats.has(term.seat.key)) return true;
  const {kind} = term.seat;
  const samePost = meaning.post === 'commissioner' ? kind === 'commissioner' : isMinistry(kind, term.title);
  if (meaning.portfolio.length === 0 || !samePost) return false;
  const subjects = portfolioOf(term.title);
  return meaning.portfolio.every((subject) => subjects.includes(subject));
}
