import titleData from './data/titles.json' with {type: 'json'};
import {foldedWords} from './fold.ts';
import {titlesByBody} from './headed-bodies.ts';
import {ownerNamed} from './owners.ts';
import {portfolioOf} from './portfolio.ts';
import type {OfficialsRegister, Seat} from './register.ts';
import {titleVariants} from './title-variants.ts';

/** One way of writing an office, and the kinds and seats that it may mean. */
export interface TitleEntry {
  readonly words: readonly string[];
  readonly kinds: Set<string>;
  readonly seats: Set<string>;
}

/** All ways of writing an office, those of one first word together, the longest first. */
export interface TitleLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly TitleEntry[]>;
  /** The words that a title can begin with, plurals too. */
  readonly starts: ReadonlySet<string>;
  /** Every word that occurs in a title. */
  readonly words: ReadonlySet<string>;
  /** Subjects of ministries: "finance", "aviation". */
  readonly subjects: ReadonlySet<string>;
}

const kindTitles: {readonly [kind: string]: readonly string[]} = titleData.kinds;
const seatTitles: {readonly [seat: string]: readonly string[]} = titleData.seats;
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
  const entries = new Map<string, TitleEntry>();
  for (const [kind, titles] of Object.entries(kindTitles)) {
    for (const title of titles) entryOf(title, entries).kinds.add(kind);
  }
  for (const [seat, titles] of Object.entries(seatTitles)) {
    for (const title of titles) entryOf(title, entries).seats.add(seat);
  }
  const subjects = new Set<string>();
  for (const seat of register.seats.values()) addSeat(seat, entries, subjects);
  const words = new Set(['minister', 'secretary', ...subjects]);
  for (const entry of entries.values()) for (const word of entry.words) words.add(word);
  const byFirstWord = groupByFirstWord(entries.values());
  return {byFirstWord, starts: startsOf(byFirstWord.keys(), subjects), words, subjects};
}

/** The title without what the text says beside it: "Acting President", "Prime Minister (Government of National Unity)". */
function bareTitle(title: string): string {
  return title.replace(/ \(.*\)$/, '').replace(/^(?:acting|interim|caretaker|transitional) /i, '');
}

const waysOf = (title: string) => [title, ...titleVariants(title)];

/** Words that begin a minister's title without being its subject: "public safety minister". */
export const ranksBeforeSubjects: ReadonlySet<string> = new Set(['public', 'national', 'federal', 'state']);

/** Heads of ministers' titles, and "government" of "Sunak's government". */
const headWords = [
  'minister',
  'ministers',
  'secretary',
  'secretaries',
  'commissioner',
  'commissioners',
  'cabinet',
  'government',
  'administration',
];

function startsOf(firstWords: Iterable<string>, subjects: ReadonlySet<string>): Set<string> {
  const starts = new Set([...headWords, ...ranksBeforeSubjects, ...subjects]);
  for (const word of firstWords) starts.add(word).add(`${word}s`);
  if (starts.has('defence')) starts.add('defense');
  return starts;
}

function addSeat(seat: Seat, entries: Map<string, TitleEntry>, subjects: Set<string>): void {
  for (const title of [...seat.alsoCalled, ...titlesByBody(seat.key)])
    entryOf(title, entries).seats.add(seat.key);
  for (const title of new Set(seat.terms.map((term) => term.title))) {
    // Ministers are found by the subject of their ministry, everybody else by the title as it is.
    const bySubject = isMinistry(seat.kind, title) || seat.kind === 'commissioner';
    // The "Chief Cabinet Secretary" has no subject.
    if (bySubject && portfolioOf(title).length > 0)
      for (const subject of subjectsOf(title)) subjects.add(subject);
    else for (const way of waysOf(bareTitle(title))) entryOf(way, entries).seats.add(seat.key);
  }
}

function entryOf(title: string, entries: Map<string, TitleEntry>): TitleEntry {
  const words = foldedWords(title)
    .map(titleWord)
    .filter((word) => word !== 'the');
  const key = words.join(' ');
  const entry = entries.get(key) ?? {words, kinds: new Set(), seats: new Set()};
  entries.set(key, entry);
  return entry;
}

const ministryKinds: ReadonlySet<string> = new Set(['cabinet', 'foreign-minister', 'defence-minister']);
const ministryTitle = /\b(?:minister|secretary|adviser|head of the federal department)\b/i;
const notMinistry = /\bcouncil\b|secretary[- ]general|prime minister/i;

/** "Secretary of the Security Council" heads no ministry. */
export function isMinistry(kind: string, title: string): boolean {
  return ministryKinds.has(kind) && ministryTitle.test(title) && !notMinistry.test(title);
}

/** Words of ministries' names that elsewhere name a country: "African Integration". */
const countryWord = /^(?:african|central|north|south|northern|arab)$/;

function subjectsOf(title: string): string[] {
  return foldedWords(title)
    .filter((word) => portfolioOf(word).length > 0 && !countryWord.test(word) && !ownerNamed(word, word))
    .map(titleWord);
}

function groupByFirstWord(entries: Iterable<TitleEntry>): Map<string, TitleEntry[]> {
  const groups = new Map<string, TitleEntry[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    const group = groups.get(first);
    if (group) group.push(entry);
    else groups.set(first, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}
