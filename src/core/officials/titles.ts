import titleData from './data/titles.json' with {type: 'json'};
import {canonical, isPortfolioFiller, type Portfolio, portfolioOf} from './portfolio.ts';
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
}

/** The longest title that starts at the index. */
export function titleAt(lexicon: TitleLexicon, words: TitleWords, index: number): TitleMatch | undefined {
  const known = knownTitleAt(lexicon, words, index);
  const minister = ministerAt(lexicon, words, index);
  return minister && (!known || minister.length >= known.length) ? minister : known;
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
    if (match && (!best || match.length > best.length)) best = match;
  }
  return best;
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

const ministerWord = /^(?:ministers?|secretary|secretaries|commissioners?)$/;
const nothing: ReadonlySet<string> = new Set();

/** "Trade and industry minister", "Minister of Foreign Affairs and Cooperation", "Secretary of State for Defence". */
function ministerAt(lexicon: TitleLexicon, words: TitleWords, index: number): TitleMatch | undefined {
  const first = words.at(index, index);
  if (first === undefined) return undefined;
  const found = ministerWord.test(first)
    ? subjectsAfter(lexicon, words, index)
    : isSubject(lexicon, first)
      ? subjectsBefore(lexicon, words, index)
      : undefined;
  if (!found) return undefined;
  const portfolio = canonical(found.subjects);
  if (portfolio.length === 0) return undefined;
  const post = found.commissioner ? 'commissioner' : 'minister';
  const kinds = post === 'minister' ? kindsOf(portfolio) : nothing;
  const meaning: TitleMeaning = {kinds, seats: nothing, portfolio, post, needsOwner: false};
  return {length: found.end - index, plural: found.plural, meaning, words: found.subjects.join(' ')};
}

function kindsOf(portfolio: Portfolio): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (portfolio.includes('foreign')) kinds.add('foreign-minister');
  if (portfolio.includes('defence')) kinds.add('defence-minister');
  return kinds;
}

interface Subjects {
  readonly subjects: readonly string[];
  readonly commissioner: boolean;
  readonly end: number;
  readonly plural: boolean;
}

const mostSubjectWords = 12;

function subjectsAfter(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  let position = index + 1;
  if (words.at(position, index) === 'of' && words.at(position + 1, index) === 'state') position += 2;
  const link = words.at(position, index);
  if (link !== 'of' && link !== 'for') return undefined;
  const subjects: string[] = [];
  let end = 0;
  for (let next = position + 1; next < index + mostSubjectWords; next++) {
    const word = words.at(next, index);
    if (word === undefined || !(isSubject(lexicon, word) || isPortfolioFiller(word))) break;
    subjects.push(titleWord(word));
    if (isSubject(lexicon, word) || word === 'affairs' || word === 'relations') end = next + 1;
  }
  if (end === 0) return undefined;
  const head = words.at(index, index) ?? '';
  const named = subjects.slice(0, end - position - 1);
  return {subjects: named, end, plural: head.endsWith('s'), commissioner: head.startsWith('commissioner')};
}

function subjectsBefore(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  const subjects: string[] = [];
  for (let next = index; next < index + 6; next++) {
    const word = words.at(next, index);
    if (word === undefined) return undefined;
    if (ministerWord.test(word))
      return {
        subjects,
        end: next + 1,
        plural: word.endsWith('s'),
        commissioner: word.startsWith('commissioner'),
      };
    if (!(isSubject(lexicon, word) || word === 'and' || word === 'affairs')) return undefined;
    subjects.push(titleWord(word));
  }
  return undefined;
}

function isSubject(lexicon: TitleLexicon, word: string): boolean {
  return lexicon.subjects.has(titleWord(word));
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
