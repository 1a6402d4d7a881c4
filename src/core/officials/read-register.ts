import {earliestDay, type IsoDay, latestDay} from './calendar.ts';
import type {OwnEntry} from './overlay/own-entry.ts';
import {withOwnEntries} from './overlay/own-terms.ts';
import type {RegisterUpdate} from './refresh/change.ts';
import {withUpdates} from './refresh/with-updates.ts';
import type {OfficialsRegister, Seat, Term} from './register.ts';
import {type OfficeRow, type RegisterFile, registerFormat, type TermRow} from './register-file.ts';

/** Why a register could not be read, for the author. */
export interface RegisterProblem {
  readonly problem: string;
}

/**
 * The register that the text of `register.json` holds, with what refreshes brought and the author's own entries on
 * top, or why it could not be read.
 */
export function readRegister(
  text: string,
  own: readonly OwnEntry[] = [],
  updates: readonly RegisterUpdate[] = [],
): OfficialsRegister | RegisterProblem {
  let file: Partial<RegisterFile>;
  try {
    file = JSON.parse(text) as Partial<RegisterFile>;
  } catch {
    return {problem: 'The officials register is damaged (not JSON): install Briefcheck again.'};
  }
  if (typeof file !== 'object' || file === null || typeof file.format !== 'number') {
    return {problem: 'This is not a register of officials: it has no "format".'};
  }
  if (file.format > registerFormat) {
    return {
      problem: `The officials register is of the newer form ${file.format}, this Briefcheck reads form ${registerFormat}: update Briefcheck.`,
    };
  }
  if (!isWellFormed(file)) {
    return {
      problem:
        'The officials register is damaged (a part is missing or malformed): install Briefcheck again.',
    };
  }
  return compose(withOwnEntries(withUpdates(file, updates), own));
}

function isWellFormed(file: Partial<RegisterFile>): file is RegisterFile {
  const {made, newestEvidence, people, offices, sources} = file;
  return (
    typeof made === 'string' &&
    typeof newestEvidence === 'string' &&
    isListOf(people, (spellings) => Array.isArray(spellings) && typeof spellings[0] === 'string') &&
    isListOf(sources, (source) => typeof source?.name === 'string') &&
    isListOf(
      offices,
      (office) =>
        typeof office?.of === 'string' &&
        typeof office.seat === 'string' &&
        isListOf(office.terms, isTermRow),
    )
  );
}

function isListOf<T>(list: readonly T[] | undefined, isItem: (item: T) => boolean): boolean {
  return Array.isArray(list) && list.every(isItem);
}

function isTermRow(row: TermRow): boolean {
  if (!Array.isArray(row)) return false;
  // By index: taking an array apart by its iterator takes a third of the time to load.
  const start = row[1];
  const marks = row[5];
  const isDate = (date: string | null) => date === null || typeof date === 'string';
  return (
    typeof start === 'string' &&
    isDate(row[2]) &&
    isDate(row[3]) &&
    typeof marks === 'string' &&
    (row[7] === undefined || typeof row[7] === 'string')
  );
}

type Draft<T> = {-readonly [Key in keyof T]: T[Key]};

/** The terms of somebody of whom no term is read yet. */
const none: Term[] = [];

/** Most people have one term: an array grown by "push" would hold room for seventeen. */
function addTo(person: {terms: Term[]}, term: Term): void {
  if (person.terms === none) person.terms = [term];
  else person.terms.push(term);
}

/** Links people, seats and terms to each other. */
function compose(file: RegisterFile): OfficialsRegister | RegisterProblem {
  const people = file.people.map((spellings) => ({name: spellings[0] ?? '', spellings, terms: none}));
  const sources = file.sources.map((source) => ({own: false, ...source}));
  const seats = new Map<string, Draft<Seat> & {terms: Term[]}>();
  for (const office of file.offices) {
    const seat = seats.get(office.seat) ?? emptySeat(office);
    seats.set(office.seat, seat);
    seat.shared ||= office.shared ?? false;
    if (office.alsoCalled) seat.alsoCalled = [...seat.alsoCalled, ...office.alsoCalled];
    for (const row of office.terms) {
      const person = people[row[0]];
      const source = sources[row[4]];
      const confirmedBy = sources[row[6] ?? row[4]];
      if (!person || !source || !confirmedBy) {
        return {
          problem: `The officials register is damaged (a term of "${office.title}" names nobody): install Briefcheck again.`,
        };
      }
      const term = readTerm(row, office, {person, seat, source, confirmedBy}, file.newestEvidence);
      addTo(person, term);
      seat.terms.push(term);
      seat.lastEvidence = later(seat.lastEvidence, lastDayShown(term, file.newestEvidence));
    }
  }
  for (const {terms} of people) terms.sort(byStart);
  for (const {terms} of seats.values()) terms.sort(byStart);
  return {
    made: file.made,
    newestEvidence: file.newestEvidence,
    people,
    seats,
    ownOwners: file.ownOwners ?? [],
  };
}

function emptySeat({seat, of, kind}: OfficeRow): Draft<Seat> & {terms: Term[]} {
  return {key: seat, of, kind, shared: false, terms: [], lastEvidence: '', alsoCalled: []};
}

function readTerm(
  row: TermRow,
  office: OfficeRow,
  {person, seat, source, confirmedBy}: Pick<Term, 'person' | 'seat' | 'source' | 'confirmedBy'>,
  newestEvidence: IsoDay,
): Term {
  const end = row[2];
  const marks = row[5];
  return {
    person,
    seat,
    title: office.title,
    start: row[1],
    end: end ?? undefined,
    seen: row[3] ?? undefined,
    source,
    confirmedBy,
    documentedTo: row[7],
    documented: source.documented && !marks.includes('g'),
    confidence: marks.includes('h') ? 'high' : marks.includes('l') ? 'low' : 'medium',
    startDisputed: marks.includes('s'),
    // An end after the newest evidence is a plan.
    endDisputed: marks.includes('e') || (!source.own && end !== null && latestDay(end) > newestEvidence),
    acting: marks.includes('a'),
  };
}

/** Orders terms by the day they began. */
function byStart(a: Term, b: Term): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

/** The last day on which the term tells who held the post; nothing is known of the time after the register's date. */
function lastDayShown({start, end, seen, source}: Term, newestEvidence: IsoDay): IsoDay {
  const day = end === undefined && seen === undefined ? earliestDay(start) : latestDay(end ?? seen ?? start);
  return day > newestEvidence && !source.own ? newestEvidence : day;
}

const later = (a: IsoDay, b: IsoDay) => (a > b ? a : b);
