import titleData from './data/titles.json' with {type: 'json'};
import {foldedWords} from './fold.ts';
import {canonical, isPortfolioFiller, type Portfolio, portfolioOf} from './portfolio.ts';
import type {OfficialsRegister, Term} from './register.ts';

/** Which offices a title may mean, before the country and the person are considered. */
export interface TitleMeaning {
  readonly kinds: ReadonlySet<string>;
  readonly seats: ReadonlySet<string>;
  readonly portfolio: Portfolio;
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

interface Entry {
  readonly words: readonly string[];
  readonly kinds: Set<string>;
  readonly seats: Set<string>;
}

/** All ways of writing an office, by their first word. */
export interface TitleLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** Every word that occurs in a title. */
  readonly words: ReadonlySet<string>;
  /** Subjects of ministries: "finance", "aviation". */
  readonly subjects: ReadonlySet<string>;
}

const kindTitles: {readonly [kind: string]: readonly string[]} = titleData.kinds;
const seatTitles: {readonly [seat: string]: readonly string[]} = titleData.seats;
const needOwner: ReadonlySet<string> = new Set(titleData.needOwner);
const ministryKinds: ReadonlySet<string> = new Set(['cabinet', 'foreign-minister', 'defence-minister']);
const ministryTitle = /\b(?:minister|secretary|adviser|head of the federal department)\b/i;
const notMinistry = /\bcouncil\b|secretary[- ]general/i;
const lexicons = new WeakMap<OfficialsRegister, TitleLexicon>();

/** The lexicon of the register's titles, built on first need. */
export function titleLexiconOf(register: OfficialsRegister): TitleLexicon {
  const known = lexicons.get(register);
  if (known) return known;
  const lexicon = buildLexicon(register);
  lexicons.set(register, lexicon);
  return lexicon;
}

/** One word of a title in the form that titles are compared in: "Defense" and "the" vary. */
export function titleWord(folded: string): string {
  return folded === 'defense' ? 'defence' : folded;
}

function buildLexicon(register: OfficialsRegister): TitleLexicon {
  const entries = new Map<string, Entry>();
  const add = (written: string, kind: string | undefined, seat: string | undefined) => {
    const words = foldedWords(written)
      .map(titleWord)
      .filter((word) => word !== 'the');
    const key = words.join(' ');
    const entry = entries.get(key) ?? {words, kinds: new Set(), seats: new Set()};
    if (kind) entry.kinds.add(kind);
    if (seat) entry.seats.add(seat);
    entries.set(key, entry);
  };
  for (const [kind, titles] of Object.entries(kindTitles))
    for (const title of titles) add(title, kind, undefined);
  for (const [seat, titles] of Object.entries(seatTitles))
    for (const title of titles) add(title, undefined, seat);
  const subjects = new Set<string>();
  const ownTitles = new Set<string>();
  for (const seat of register.seats.values()) {
    for (const {title} of seat.terms) {
      const key = `${seat.key}\n${title}`;
      if (ownTitles.has(key)) continue;
      ownTitles.add(key);
      if (isMinistry(seat.kind, title))
        for (const word of foldedWords(title))
          if (portfolioOf(word).length > 0) subjects.add(titleWord(word));
      add(title.replace(/ \(.*\)$/, ''), undefined, seat.key);
    }
  }
  const words = new Set([
    ...Array.from(entries.values()).flatMap((entry) => entry.words),
    ...subjects,
    'minister',
    'secretary',
  ]);
  return {byFirstWord: groupByFirstWord(entries.values()), words, subjects};
}

function groupByFirstWord(entries: Iterable<Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    const group = groups.get(first);
    if (group) group.push(entry);
    else groups.set(first, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

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

function matchEntry(entry: Entry, words: TitleWords, index: number): TitleMatch | undefined {
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
  const meaning = {kinds: entry.kinds, seats: entry.seats, portfolio: [], needsOwner: needOwner.has(written)};
  return {length: position - index, plural, meaning, words: written};
}

const ministerWord = /^(ministers?|secretary|secretaries)$/;
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
  const kinds = new Set<string>();
  if (portfolio.includes('foreign')) kinds.add('foreign-minister');
  if (portfolio.includes('defence')) kinds.add('defence-minister');
  const meaning = {kinds, seats: nothing, portfolio, needsOwner: false};
  return {length: found.end - index, plural: found.plural, meaning, words: found.subjects.join(' ')};
}

interface Subjects {
  readonly subjects: readonly string[];
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
  const plural = words.at(index, index)?.endsWith('s') ?? false;
  return end === 0 ? undefined : {subjects: subjects.slice(0, end - position - 1), end, plural};
}

function subjectsBefore(lexicon: TitleLexicon, words: TitleWords, index: number): Subjects | undefined {
  const subjects: string[] = [];
  for (let next = index; next < index + 6; next++) {
    const word = words.at(next, index);
    if (word === undefined) return undefined;
    if (ministerWord.test(word)) return {subjects, end: next + 1, plural: word.endsWith('s')};
    if (!(isSubject(lexicon, word) || word === 'and' || word === 'affairs')) return undefined;
    subjects.push(titleWord(word));
  }
  return undefined;
}

/** "Secretary of the Security Council" heads no ministry. */
function isMinistry(kind: string, title: string): boolean {
  return ministryKinds.has(kind) && ministryTitle.test(title) && !notMinistry.test(title);
}

function isSubject(lexicon: TitleLexicon, word: string): boolean {
  return lexicon.subjects.has(titleWord(word));
}

/** True when the title may mean the office of the term. */
export function covers(meaning: TitleMeaning, term: Term): boolean {
  if (meaning.kinds.has(term.seat.kind) || meaning.seats.has(term.seat.key)) return true;
  if (meaning.portfolio.length === 0 || !isMinistry(term.seat.kind, term.title)) return false;
  const subjects = portfolioOf(term.title);
  return meaning.portfolio.every((subject) => subjects.includes(subject));
}
